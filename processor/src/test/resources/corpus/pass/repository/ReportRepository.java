package corpus;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Transactional;
import java.util.List;
import java.util.Optional;

@Repository(database = "reports")
public interface ReportRepository {

    record Count(String name, long orders) {}

    @Sql("select u.name, count(*) as orders from users u where u.age >= :min group by u.name")
    List<Count> counts(int min);

    @Sql(value = "select string_agg(name, ',') from users", dialect = "postgres")
    @Sql("select group_concat(name) from users")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<String> names();

    @Sql("update users set age = age + 1 where mail in (:mails)")
    @Modifying
    @Transactional(retries = 2)
    int older(List<String> mails);
}
