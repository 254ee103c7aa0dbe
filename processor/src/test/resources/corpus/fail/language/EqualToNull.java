package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface EqualToNull {
    @Query("email = null") //! [LEX_GEN_315] Nothing is equal to null, nor computed with it. (Character 9 of the query.) Write 'is null'.
    List<User> without();
}
