package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface UnknownDialect {

    @Sql(dialect = "postgre", value = "select name from users") //! [LEX_GEN_402] There is no dialect 'postgre'. Did you mean 'postgres'? Known: postgres, mysql, mariadb, sqlite.
    List<String> names();
}
