package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

@Repository
public interface NoSqlForm {

    @Sql("select name from users where created_at > :since")
    List<String> since(Date since); //! [LEX_GEN_409] The parameter 'since' is of the type java.util.Date, which has no form in SQL. Use java.time.Instant.

    @Sql("select name from users where age > :age")
    List<String> older(Optional<Integer> age); //! [LEX_GEN_409] The parameter 'age' is of the type java.util.Optional<java.lang.Integer>, which has no form in SQL.

    @Sql("select name from users where id = :user")
    List<String> of(User user); //! [LEX_GEN_409] The parameter 'user' is of the type corpus.User, which has no form in SQL.
}
