package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface OpenQuotation {

    @Sql("select name from users where name <> 'Ann") //! [LEX_GEN_401] A quotation in the script does not end. It begins with: 'Ann
    List<String> names();
}
