package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface OtherParametersInAVariant {

    @Sql("select name from users where age > :age")
    @Sql(dialect = "mysql", value = "select name from users")
    List<String> older(int age); //! [LEX_GEN_407] This text does not use the parameter 'age', and another does. Use it in each.
}
