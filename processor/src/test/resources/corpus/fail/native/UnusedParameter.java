package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface UnusedParameter {

    @Sql("select name from users")
    List<String> names(int age); //! [LEX_GEN_406] The statement does not use the parameter 'age'. Write :age in it, or drop the parameter.
}
