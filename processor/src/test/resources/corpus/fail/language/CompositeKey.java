package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = OrderLine.class)
interface CompositeKey {
    @Query("id(this) = :key") //! [LEX_GEN_317] The key of OrderLine is not one attribute.
    List<OrderLine> keyed(long key);
}
