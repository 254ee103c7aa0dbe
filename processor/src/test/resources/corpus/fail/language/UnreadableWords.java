package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnreadableWords {
    @Query("select u from User u where u.age > 1") //! [LEX_GEN_301] 'u' at character 20 of the query stands behind the entity's name. There are no aliases
    List<User> aliased();

    @Query("age = 1 limit 3") //! [LEX_GEN_301] The query has 'limit' at character 9 where the end is expected. Give the method a parameter Limit
    List<User> limited();

    @Query("active and age > 1") //! [LEX_GEN_301] The query has 'and' at character 8 where a comparison is expected. A value alone is no condition: write 'active = true'
    List<User> bare();

    @Query("name = \"Ann\"") //! Texts stand in ' quotes
    List<User> quoted();
}
