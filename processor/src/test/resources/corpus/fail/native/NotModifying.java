package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface NotModifying {

    @Sql("update users set age = age + 1") //! [LEX_GEN_410] The statement changes rows. Mark the method @Modifying.
    long birthday();

    @Sql("with gone as (delete from users returning name) select name from gone") //! [LEX_GEN_410] The statement changes rows.
    List<String> remove();
}
