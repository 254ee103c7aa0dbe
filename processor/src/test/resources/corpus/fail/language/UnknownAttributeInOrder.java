package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnknownAttributeInOrder {
    @Query("age >= :min order by nam") //! [LEX_GEN_302] User has no attribute 'nam'. (Character 22 of the query.) Did you mean 'name'?
    List<User> olderThan(int min);
}
