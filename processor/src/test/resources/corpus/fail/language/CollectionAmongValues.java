package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface CollectionAmongValues {
    @Query("age in (1, :ages)") //! [LEX_GEN_318] A collection stands among single values. (Character 12 of the query.) Write 'in :ages'
    List<User> aged(List<Integer> ages);
}
