package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;

@Repository
public interface ReadsOtherwiseOnMysql {

    @Sql("select name from users where name like '%\\' or age > :age -- '") //! [LEX_GEN_407] The text has other parameters for MySQL, which reads backslashes and # in its own way. Give MySQL and MariaDB a @Sql of their own.
    List<String> names(int age);
}
