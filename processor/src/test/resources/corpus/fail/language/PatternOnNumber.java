package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface PatternOnNumber {
    @Query("age like '1%'") //! [LEX_GEN_309] Only texts are matched with patterns, but this is Integer.
    List<User> like();

    @Query("name like email") //! [LEX_GEN_309] A pattern is a text, a parameter
    List<User> likeEmail();
}
