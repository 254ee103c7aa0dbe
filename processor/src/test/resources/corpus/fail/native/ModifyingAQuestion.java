package corpus;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface ModifyingAQuestion {

    @Modifying
    @Sql("with old as (select * from users where age > 60) select name from old") //! [LEX_GEN_411] The statement changes nothing. Take @Modifying off the method.
    List<String> old();
}
