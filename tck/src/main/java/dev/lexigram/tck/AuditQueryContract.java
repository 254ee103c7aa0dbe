package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditQuery;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.audit.AuditStats;
import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.sql.audit.AuditedRepository;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How entries of the audit trail are found and counted.
public interface AuditQueryContract extends SqlContract {

    private AuditTrial trial() {
        return AuditTrial.on(db(), o -> o.chains(2));
    }

    @Test
    default void entriesAreFoundAndCounted() {
        AuditTrial trial = trial();
        for (int i = 0; i < 7; i++) {
            int n = i;
            RequestContext.of("r-" + n)
                    .withUser("user " + n % 2)
                    .withTenant(n % 3)
                    .run(() -> trial.trail()
                            .record(AuditEntry.of(n < 5 ? "A" : "B", "thing", n)
                                    .severity(n == 6 ? AuditSeverity.HIGH : AuditSeverity.LOW)));
        }
        assertThat(ids(trial, AuditQuery.all())).containsExactly("6", "5", "4", "3", "2", "1", "0");
        assertThat(ids(trial, AuditQuery.all().action("B"))).containsExactly("6", "5");
        assertThat(ids(trial, AuditQuery.all().actor("user 1"))).containsExactly("5", "3", "1");
        assertThat(ids(trial, AuditQuery.all().tenant(2).resource("thing"))).containsExactly("5", "2");
        assertThat(ids(trial, AuditQuery.all().resource("thing", 4))).containsExactly("4");
        assertThat(ids(trial, AuditQuery.all().correlation("r-3").severity(AuditSeverity.LOW)))
                .containsExactly("3");
        AuditRecord third = trial.records().get(3);
        assertThat(ids(trial, AuditQuery.all().between(third.occurredAt(), Instant.parse("2999-01-01T00:00:00Z"))))
                .contains("3", "6")
                .doesNotContain("0");
        AuditStats stats = trial.trail().stats();
        assertThat(stats.entries()).isEqualTo(7);
        assertThat(stats.bySeverity()).isEqualTo(Map.of(AuditSeverity.LOW, 6L, AuditSeverity.HIGH, 1L));
        assertThat(stats.byAction()).isEqualTo(Map.of("A", 5L, "B", 2L));
        assertThat(stats.oldest()).contains(trial.records().getFirst().occurredAt());
        assertThat(stats.purged()).isZero();
        assertThat(AuditTrial.on(db(), o -> o).trail().stats().newest()).isEqualTo(Optional.empty());
    }

    /// In pages of three.
    private static List<String> ids(AuditTrial trial, AuditQuery query) {
        List<String> ids = new ArrayList<>();
        CursorRequest request = CursorRequest.first(3);
        CursorPage<AuditRecord> page = trial.trail().query(query, request);
        page.items().forEach(record -> ids.add(record.entry().resourceId()));
        while (page.hasNext()) {
            page = trial.trail().query(query, request.after(page.next().orElseThrow()));
            page.items().forEach(record -> ids.add(record.entry().resourceId()));
        }
        return ids;
    }

    @Test
    default void keysOfSeveralPartsAreTold() {
        record Seat(@Id String row, @Id int number, String guest) {}
        record SeatKey(String row, int number) {}
        AuditTrial trial = trial();
        String table = Scratch.name("seats");
        SchemaManager.on(db()).create(Seat.class, table);
        AuditedRepository<Seat, SeatKey> seats =
                trial.trail().audited(GenericRepository.of(db(), Seat.class, SeatKey.class, o -> o.table(table)));
        seats.insertAll(List.of(new Seat("a", 1, "ann"), new Seat("a", 2, "bob")));
        seats.upsertAll(List.of(new Seat("a", 2, "cid"), new Seat("b", 1, "dee")));
        assertThat(trial.entries()).extracting(AuditEntry::resourceId).contains("[\"a\",\"1\"]", "[\"b\",\"1\"]");
        assertThat(seats.history(new SeatKey("a", 2), CursorRequest.first(5)).items())
                .hasSize(2);
    }
}
