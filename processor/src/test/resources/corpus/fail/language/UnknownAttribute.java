package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnknownAttribute {
    @Query("agee >= :min") //! [LEX_GEN_302] User has no attribute 'agee'. (Character 1 of the query.) Did you mean 'age'?
    List<User> olderThan(int min);
}
