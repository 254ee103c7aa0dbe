package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface WrongCount {

    @Sql("select name from users where age between ? and ?") //! [LEX_GEN_406] The statement takes 2 values and the method has 1. Give each a parameter, or write :name.
    List<String> between(int low);
}
