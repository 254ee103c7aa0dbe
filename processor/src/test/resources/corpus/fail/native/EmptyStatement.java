package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface EmptyStatement {

    @Sql("-- later") //! [LEX_GEN_401] The statement is empty. Write one statement.
    List<String> names();
}
