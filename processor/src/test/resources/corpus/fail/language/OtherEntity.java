package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface OtherEntity {
    @Query("from Usr where age > 1") //! [LEX_GEN_303] The query is about User, not 'Usr'.
    List<User> older();
}
