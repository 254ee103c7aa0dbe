package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface TwoStatements {

    @Sql("select name from users; select name from authors") //! [LEX_GEN_401] The text has 2 statements. Write one statement.
    List<String> names();
}
