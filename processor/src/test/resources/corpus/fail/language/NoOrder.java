package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface NoOrder {
    @Query("age > 1 order by tags") //! [LEX_GEN_310] The values of 'tags' have no order. (Character 18
    List<User> sorted();
}
