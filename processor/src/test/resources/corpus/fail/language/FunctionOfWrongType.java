package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface FunctionOfWrongType {
    @Query("length(age) > 3") //! [LEX_GEN_308] 'length' is for texts, but this is Integer. (Character 8
    List<User> longAges();

    @Query("name + 1 > 3") //! [LEX_GEN_308] '+' is for numbers, but this is String.
    List<User> sums();
}
