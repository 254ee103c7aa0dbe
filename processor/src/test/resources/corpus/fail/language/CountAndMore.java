package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;

@Repository(entity = User.class)
interface CountAndMore {
    @Query("select count(this), name from User") //! [LEX_GEN_314] A count stands alone behind 'select'.
    long count();

    @Query("select count(this) from User order by name") //! [LEX_GEN_314] A count has no order.
    long ordered();
}
