package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;

@Repository(entity = User.class)
interface SetTwice {
    @Query("update User set age = 1, age = 2") //! [LEX_GEN_319] 'age' is set twice.
    long aged();

    @Query("update User set name = email, email = name") //! [LEX_GEN_320] The changes use each other's attributes in a circle
    long swapped();
}
