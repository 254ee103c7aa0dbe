package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface CollectionWithoutIn {
    @Query("name = :names") //! Write 'in' for one of several values.
    List<User> named(List<String> names);

    @Query("age in :names") //! [LEX_GEN_307] This is String, which cannot be compared with Integer.
    List<User> aged(List<String> names);
}
