package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface MixedParameters {
    @Query("age >= :min and age < ?2") //! [LEX_GEN_306] The query names parameters both by name and by position
    List<User> between(int min, int max);
}
