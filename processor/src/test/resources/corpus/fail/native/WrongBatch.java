package corpus;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface WrongBatch {

    record Name(String first, String last) {}

    @Modifying
    @Sql("insert into people (first, last) values (?, ?)") //! [LEX_GEN_416] A statement that runs for each record takes its values by name. Write the components: :first, :last.
    long byPosition(List<Name> names);

    @Modifying
    @Sql("insert into people (first, last) values (:first, :lastt)") //! [LEX_GEN_405] The method has no parameter 'lastt' for the statement. Did you mean 'last'?
    long misspelt(List<Name> names);

    @Sql("select * from people where first = :first") //! [LEX_GEN_416] Only changes run once for each record. Mark it @Modifying, or take the values one by one.
    List<User> question(List<Name> names);
}
