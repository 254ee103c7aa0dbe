package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;

@Repository(entity = User.class)
interface AssignedWrongType {
    @Query("update User set age = 'old'") //! [LEX_GEN_313] 'age' is Integer, but this is a text. (Character 23
    long aged();

    @Query("update User set age = age * 1.5") //! [LEX_GEN_313] 'age' is Integer, but this is a fraction.
    long half();

    @Query("update User set age = null") //! [LEX_GEN_313] 'age' is int, which is never null.
    long none();
}
