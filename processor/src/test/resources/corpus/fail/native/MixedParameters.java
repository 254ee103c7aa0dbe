package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface MixedParameters {

    @Sql("select name from users where age > ? and name <> :name") //! [LEX_GEN_405] A statement must not mix kinds of parameters. Use only ?, only $1 or only :name.
    List<String> older(int age, String name);
}
