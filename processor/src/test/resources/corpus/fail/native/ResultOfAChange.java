package corpus;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface ResultOfAChange {

    @Modifying
    @Sql("update users set age = age + 1") //! [LEX_GEN_412] A change tells how many rows it changed, and the method returns java.util.List<java.lang.String>. Return long, int, boolean or void, or add 'returning' to the statement.
    List<String> birthday();

    @Modifying
    @Sql("delete from users returning name") //! [LEX_GEN_413] The statement gives rows and the method returns nothing.
    void remove();
}
