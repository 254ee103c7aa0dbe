package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface NoOtherDialect {

    @Sql(dialect = "sqlite", value = "select name from users")
    List<String> names(); //? [LEX_GEN_404] Only SQLite has a text here; with another database the repository cannot be made. Add a @Sql without a dialect.
}
