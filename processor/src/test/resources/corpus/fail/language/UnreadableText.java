package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnreadableText {
    @Query("age >= ") //! [LEX_GEN_301] The query has the end at character 8 where a value is expected.
    List<User> older();
}
