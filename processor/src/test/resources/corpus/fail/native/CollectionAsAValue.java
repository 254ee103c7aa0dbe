package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;
import java.util.Set;

@Repository
public interface CollectionAsAValue {

    @Sql("select name from users where id = :ids") //! [LEX_GEN_408] The parameter 'ids' has many values and stands where one does. Write: in (:ids).
    List<String> among(Set<Long> ids);

    @Sql("select name from users where id in (:ids)")
    List<String> of(long[] ids); //! [LEX_GEN_408] The parameter 'ids' is an array, which is one value, and stands in a list. Make it a List.
}
