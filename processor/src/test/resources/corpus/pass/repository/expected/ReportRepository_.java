package corpus;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.mapping.SqlEngine;
import io.avaje.inject.External;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Implements {@link ReportRepository}; written by the compiler.
 */
@Generated("dev.lexigram.processor")
@Singleton
public final class ReportRepository_ implements ReportRepository {
    private static final TxOptions NAMES = TxOptions.readOnly().withIsolation(Isolation.REPEATABLE_READ);

    private static final TxOptions OLDER = TxOptions.defaults().retry(2);

    private final Database database;

    private final String namesSql;

    /**
     * A repository on a database.
     */
    @Inject
    public ReportRepository_(@External @Named("reports") Database database) {
        this.database = database;
        this.namesSql = switch (database.unwrap(SqlEngine.class).dialect().name()) {
            case "PostgreSQL" -> "select string_agg(name, ',') from users";
            default -> "select group_concat(name) from users";
        };
    }

    @Override
    public List<ReportRepository.Count> counts(int min) {
        return database.sql("""
                select u.name, count(*) as orders from users u where u.age >= :min group by u.name""")
                .bind("min", min)
                .map(ReportRepository.Count.class)
                .list();
    }

    @Override
    public Optional<String> names() {
        return database.inTransaction(NAMES, _ -> database.sql(namesSql).optional().map(row -> row.get(0, String.class)));
    }

    @Override
    public int older(List<String> mails) {
        return database.inTransaction(OLDER, _ -> Math.toIntExact(database.sql("update users set age = age + 1 where mail in (:mails)")
                .bind("mails", mails)
                .execute()));
    }
}
