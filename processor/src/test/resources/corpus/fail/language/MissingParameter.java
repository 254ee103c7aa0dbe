package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface MissingParameter {
    @Query("age >= :mni") //! [LEX_GEN_304] The method has no parameter :mni. (Character 8 of the query.) Did you mean 'min'?
    List<User> olderThan(int min);

    @Query("age >= ?2") //! [LEX_GEN_304] The method has no parameter ?2.
    List<User> olderThanToo(int min);
}
