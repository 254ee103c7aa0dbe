package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnusedParameter {
    @Query("age >= 18") //! [LEX_GEN_305] The query does not use the parameter 'min'. Use :min
    List<User> olderThan(int min);
}
