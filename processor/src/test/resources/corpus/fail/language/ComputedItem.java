package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface ComputedItem {
    @Query("select length(name) from User") //! [LEX_GEN_314] Only attributes and count(this) are selected. (Character 8 of the query.) Computed values are for @Sql.
    List<Integer> lengths();
}
