package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface TwiceTheDialect {

    @Sql("select name from users")
    @Sql(dialect = "mysql", value = "select name from users")
    @Sql(dialect = "MySQL", value = "select name from people")
    List<String> names(); //! [LEX_GEN_403] Two texts are for MySQL. Leave one out.
}
