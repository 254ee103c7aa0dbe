package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;

@Repository(entity = User.class)
interface AssignedKey {
    @Query("update User set id = 3 where age = 1") //! [LEX_GEN_312] 'id' is not set by queries.
    long moved();

    @Query("update User set version = version + 1") //! It is counted by itself.
    long counted();
}
