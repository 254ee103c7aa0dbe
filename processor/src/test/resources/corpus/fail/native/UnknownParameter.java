package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface UnknownParameter {

    @Sql("select name from users where age > :minimum and name <> :name") //! [LEX_GEN_405] The method has no parameter 'minimum' for the statement. Did you mean 'minimun'? Known: minimun, name.
    List<String> older(int minimun, String name); //! [LEX_GEN_406] The statement does not use the parameter 'minimun'. It names: minimum, name.
}
