package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.audit.AuditKeys;
import dev.lexigram.sql.audit.AuditTrail;
import dev.lexigram.sql.query.Table;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// SQLite tells whether a question is answered by an index, however small the table is.
class AuditIndexTest {

    @Test
    void theQuestionsOfATrailAreAnsweredByIndexes() {
        List<Predicate> questions = List.of(
                F.of("resource_type").eq("users").and(F.of("resource_id").eq("7")),
                F.of("tenant_id").eq("acme"),
                F.of("actor_id").eq("ann"),
                F.of("correlation_id").eq("r-1"),
                F.of("occurred_at").lt(Instant.now()),
                F.of("chain").eq(1).and(F.of("seq").gt(5)));
        try (DatabaseService db = DatabaseService.open("sqlite::memory:")) {
            AuditTrail.on(db, AuditKeys.of("k1", AuditKeys.newKey())).createTables();
            assertThat(questions)
                    .allSatisfy(where -> assertThat(
                                    Table.of("audit_log").select().where(where).explain(db))
                            .anyMatch(line -> line.contains("USING INDEX")));
        }
    }
}
