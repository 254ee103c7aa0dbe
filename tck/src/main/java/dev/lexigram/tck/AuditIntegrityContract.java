package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditFinding;
import dev.lexigram.contracts.audit.AuditFinding.Kind;
import dev.lexigram.contracts.audit.AuditQuery;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.audit.AuditReport;
import dev.lexigram.contracts.audit.AuditRetention;
import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.audit.AuditKeys;
import dev.lexigram.sql.audit.AuditTrail;
import dev.lexigram.sql.query.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is done to a trail by other means than the trail is found.
public interface AuditIntegrityContract extends SqlContract {

    /// The chain of entries of medium severity, when there is one chain for each.
    int MEDIUM = 1;

    private AuditTrial trial(int entries) {
        AuditTrial trial = AuditTrial.on(db(), o -> o.chains(1));
        for (int i = 1; i <= entries; i++) {
            trial.trail().record(entry("A", i));
        }
        assertThat(trial.findings()).isEmpty();
        return trial;
    }

    private static AuditEntry entry(String action, int id) {
        return AuditEntry.of(action, "thing", id)
                .by("ann")
                .with("n", id)
                .oldValues(Map.of("a", 1))
                .newValues(Map.of("a", 2));
    }

    private static Predicate at(int chain, long seq) {
        return F.of("chain").eq(chain).and(F.of("seq").eq(seq));
    }

    private Map<String, @Nullable Object> row(AuditTrial trial, long seq) {
        Row row = Table.of(trial.log())
                .select()
                .where(at(MEDIUM, seq))
                .fetchOne(db())
                .orElseThrow();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.toMap());
        values.put("occurred_at", row.get("occurred_at", Instant.class));
        values.put("entry_id", row.get("entry_id", UUID.class));
        return values;
    }

    private void change(AuditTrial trial, long seq, String column, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(column, value);
        assertThat(db().update(trial.log(), values, at(MEDIUM, seq))).isEqualTo(1);
    }

    @Test
    default void aChangeOfAnyColumnIsFound() {
        AuditTrial trial = trial(3);
        Map<String, @Nullable Object> before = row(trial, 2);
        Map<String, Object> others = new LinkedHashMap<>();
        before.forEach((column, value) -> others.put(column, other(value)));
        others.keySet().removeAll(List.of("chain", "seq", "key_id"));
        assertThat(others).hasSize(17);
        others.forEach((column, other) -> {
            change(trial, 2, column, other);
            assertThat(trial.trail().verify().findings())
                    .as(column)
                    .hasSize(1)
                    .first()
                    .matches(finding -> finding.kind() == Kind.CHANGED && finding.sequence() == 2);
            change(trial, 2, column, before.get(column));
        });
        change(trial, 2, "key_id", "k2");
        assertThat(trial.findings()).containsExactly(Kind.UNKNOWN_KEY);
        change(trial, 2, "key_id", before.get("key_id"));
        assertThat(trial.findings()).isEmpty();
        change(trial, 2, "actor_id", null);
        assertThat(trial.findings()).containsExactly(Kind.CHANGED);
    }

    private static Object other(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time.plusNanos(1_000);
            case UUID id -> new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
            case byte[] bytes -> flipped(bytes);
            case null -> "";
            case Object text -> text + " ";
        };
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[31] ^= 1;
        return copy;
    }

    @Test
    default void entriesThatWereRemovedAreMissed() {
        for (long seq = 1; seq <= 4; seq++) {
            AuditTrial trial = trial(4);
            db().delete(trial.log(), at(MEDIUM, seq));
            assertThat(trial.trail().verify().findings())
                    .extracting(AuditFinding::kind, AuditFinding::sequence)
                    .containsExactly(tuple(Kind.MISSING, seq));
        }
        AuditTrial trial = trial(4);
        db().delete(trial.log(), F.of("seq").in(2, 3));
        assertThat(trial.findings()).containsExactly(Kind.MISSING);
        db().delete(trial.log(), Predicate.always());
        assertThat(trial.findings()).containsExactly(Kind.MISSING);
        AuditReport report = trial.trail().verify();
        assertThat(report.checked()).isZero();
        assertThat(report.isIntact()).isFalse();
    }

    @Test
    default void entriesThatWereExchangedAreFound() {
        AuditTrial trial = trial(4);
        change(trial, 2, "seq", 99L);
        change(trial, 3, "seq", 2L);
        change(trial, 99, "seq", 3L);
        assertThat(trial.trail().verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::sequence)
                .containsExactly(tuple(Kind.MOVED, 2L), tuple(Kind.MOVED, 3L));
    }

    @Test
    default void entriesThatWereCopiedAreFound() {
        AuditTrial trial = trial(3);
        Map<String, @Nullable Object> copy = row(trial, 2);
        copy.put("seq", 4L);
        db().insert(trial.log(), copy);
        assertThat(trial.findings()).containsExactly(Kind.UNEXPECTED);
        db().delete(trial.log(), at(MEDIUM, 4));
        copy.put("chain", 2);
        copy.put("seq", 1L);
        db().insert(trial.log(), copy);
        assertThat(trial.findings()).containsExactly(Kind.UNEXPECTED);
        copy.put("chain", 77);
        db().insert(trial.log(), copy);
        assertThat(trial.findings()).containsExactly(Kind.UNEXPECTED, Kind.HEAD_MISMATCH, Kind.CHANGED);
        db().delete(trial.log(), F.of("chain").ne(MEDIUM));
        copy.put("chain", MEDIUM);
        db().delete(trial.log(), at(MEDIUM, 3));
        copy.put("seq", 3L);
        db().insert(trial.log(), copy);
        assertThat(trial.findings()).containsExactly(Kind.CHANGED);
    }

    @Test
    default void aHeadThatWasAlteredIsFound() {
        AuditTrial trial = trial(3);
        Predicate head = F.of("chain").eq(MEDIUM);
        for (String column : List.of("last_seq", "purged_seq")) {
            Object before = db().sql("select " + column + " as n from " + trial.heads() + " where chain = 1")
                    .scalar(Long.class)
                    .one();
            db().update(trial.heads(), Map.of(column, 2L), head);
            assertThat(trial.findings()).containsExactly(Kind.HEAD_MISMATCH);
            db().update(trial.heads(), Map.of(column, before), head);
        }
        assertThat(trial.findings()).isEmpty();
        db().delete(trial.log(), at(MEDIUM, 3));
        db().update(trial.heads(), Map.of("last_seq", 2L), head);
        assertThat(trial.findings()).containsExactly(Kind.HEAD_MISMATCH);
        db().delete(trial.heads(), head);
        db().delete(trial.log(), Predicate.always());
        assertThat(trial.findings()).containsExactly(Kind.HEAD_MISMATCH);
        assertThatThrownBy(() -> trial.trail().record(entry("A", 4))).isInstanceOf(AuditException.class);
    }

    @Test
    default void headsThatAreGoneDoNotComeBackUnnoticed() {
        AuditTrial trial = trial(2);
        assertThat(trial.trail().createTables()).isFalse();
        db().delete(trial.heads(), Predicate.always());
        AuditException e =
                catchThrowableOfType(AuditException.class, () -> trial.trail().createTables());
        assertThat(e.code()).isEqualTo(AuditException.BROKEN_HEAD);
    }

    @Test
    default void severalMayCreateTheTablesAtTheSameTime() {
        String log = Scratch.name("audit_log");
        AuditKeys keys = AuditKeys.of("k1", AuditKeys.newKey());
        Concurrently.run(
                4,
                n -> AuditTrail.on(db(), keys, o -> o.tables(log, log + "_heads"))
                        .createTables());
        AuditTrail trail = AuditTrail.on(db(), keys, o -> o.tables(log, log + "_heads"));
        trail.record(entry("A", 1));
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    default void aDatabasePutBackToAnOlderStateContradictsAnAnchor() {
        AuditTrial trial = trial(3);
        String early = trial.trail().anchor();
        Map<String, @Nullable Object> head = Table.of(trial.heads())
                .select()
                .where(F.of("chain").eq(MEDIUM))
                .fetchOne(db())
                .orElseThrow()
                .toMap();
        trial.trail().record(entry("A", 4));
        String late = trial.trail().anchor();
        assertThat(trial.trail().verify(early).isIntact()).isTrue();
        assertThat(trial.trail().verify(late).isIntact()).isTrue();
        db().delete(trial.log(), at(MEDIUM, 4));
        db().delete(trial.heads(), F.of("chain").eq(MEDIUM));
        db().insert(trial.heads(), head);
        assertThat(trial.findings())
                .as("without an anchor it looks like the state of that time")
                .isEmpty();
        assertThat(trial.trail().verify(early).isIntact()).isTrue();
        assertThat(trial.trail().verify(late).findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.MISSING);
        trial.trail().record(entry("another", 4));
        assertThat(trial.trail().verify(late).findings())
                .extracting(AuditFinding::kind)
                .containsExactly(Kind.CHANGED);
        assertThatThrownBy(() -> trial.trail().verify("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void entriesAreVerifiedWithTheKeyOfTheirTime() {
        AuditTrial trial = trial(2);
        byte[] first = AuditKeys.newKey();
        byte[] second = AuditKeys.newKey();
        AuditTrial old = AuditTrial.on(db(), o -> o.chains(1)).with(AuditKeys.of("k1", first), o -> o.chains(1));
        assertThat(old.findings()).as("the heads are of other keys").contains(Kind.HEAD_MISMATCH);
        AuditKeys both = trial.keys().withActive("k2", second);
        AuditTrial turned = trial.with(both, o -> o.chains(1));
        turned.trail().record(entry("A", 3));
        assertThat(turned.findings()).isEmpty();
        assertThat(turned.records()).extracting(AuditRecord::keyId).containsExactly("k1", "k1", "k2");
        assertThat(trial.trail().verify().isIntact())
                .as("the key is not known there")
                .isFalse();
        AuditTrial only = trial.with(AuditKeys.of("k2", second), o -> o.chains(1));
        assertThat(only.findings()).containsOnly(Kind.UNKNOWN_KEY).hasSize(3 + 2);
        assertThat(turned.trail().adoptKey()).isEqualTo(3);
        assertThat(turned.trail().adoptKey()).isZero();
        assertThat(only.findings()).containsOnly(Kind.UNKNOWN_KEY).hasSize(2);
        only.trail().record(entry("A", 4).severity(AuditSeverity.LOW));
        assertThat(turned.findings()).isEmpty();
    }

    @Test
    default void whatIsTooOldIsRemovedAndTheRestIsVerified() {
        Instant start = Instant.parse("2026-01-01T00:00:00.123456789Z");
        AuditRetention retention = AuditRetention.defaults();
        AuditTrial trial = AuditTrial.on(db(), o -> o.chains(1).clock(() -> start));
        trial.trail().record(entry("old", 1));
        trial.trail().record(entry("old", 2));
        trial.trail().record(entry("old", 3).severity(AuditSeverity.CRITICAL));
        AuditTrial later = at(trial, start.plus(Duration.ofDays(200)), retention);
        later.trail().record(entry("new", 4));
        assertThat(later.trail().purge()).isZero();
        List<AuditRecord> archive = new ArrayList<>();
        AuditTrial end = at(trial, start.plus(Duration.ofDays(366)), retention);
        assertThat(end.trail().purge(archive::addAll)).isEqualTo(2);
        assertThat(archive).extracting(record -> record.entry().resourceId()).containsExactly("1", "2");
        assertThat(end.findings()).isEmpty();
        assertThat(end.trail().stats().purged()).isEqualTo(2);
        AuditRecord meta = end.trail()
                .query(AuditQuery.all().action("PURGE"), CursorRequest.first(5))
                .items()
                .getFirst();
        assertThat(meta.entry().metadata()).containsEntry("removed", 2).containsEntry("upTo", Map.of("1", 2));
        assertThat(meta.entry().severity()).isEqualTo(AuditSeverity.HIGH);
        assertThat(end.trail().purge()).isZero();
        trial.trail().record(entry("old", 5));
        assertThat(end.findings()).isEmpty();
        AuditTrial years =
                at(trial, start.plus(Duration.ofDays(366 + 1_095)), retention.keepForever(AuditSeverity.HIGH));
        assertThat(years.trail().purge())
                .as("entry 4 is old now, and 5 stands behind it")
                .isEqualTo(2);
        assertThat(years.trail().verify().checked()).isEqualTo(3);
        assertThat(years.findings()).isEmpty();
        db().delete(trial.log(), F.of("severity").eq("CRITICAL"));
        assertThat(years.findings()).containsExactly(Kind.MISSING);
    }

    private static AuditTrial at(AuditTrial trial, Instant now, AuditRetention retention) {
        return trial.with(trial.keys(), o -> o.chains(1).clock(() -> now).retention(retention));
    }

    @Test
    default void whatWasAlteredIsNotRemoved() {
        AuditTrial trial = trial(3);
        AuditTrial later = at(trial, Instant.now().plus(Duration.ofDays(400)), AuditRetention.defaults());
        Map<String, @Nullable Object> before = row(trial, 2);
        change(trial, 2, "action", "B");
        AuditException e =
                catchThrowableOfType(AuditException.class, () -> later.trail().purge());
        assertThat(e.code()).isEqualTo(AuditException.TAMPERED);
        assertThat(e.details()).containsEntry("sequence", 2L);
        change(trial, 2, "action", before.get("action"));
        db().delete(trial.log(), at(MEDIUM, 1));
        assertThatThrownBy(() -> later.trail().purge()).isInstanceOf(AuditException.class);
        assertThat(Scratch.count(db(), trial.log())).isEqualTo(2);
    }

    @Test
    default void keysAreReadAndNeverShown() {
        byte[] key = AuditKeys.newKey();
        String text = Base64.getEncoder().encodeToString(key);
        String other = Base64.getEncoder().encodeToString(AuditKeys.newKey());
        AuditKeys keys = AuditKeys.parse("2026=" + text + ", 2025=" + other);
        assertThat(keys.activeId()).isEqualTo("2026");
        assertThat(keys.ids()).containsExactlyInAnyOrder("2026", "2025");
        assertThat(keys.toString()).contains("2026").doesNotContain(text);
        for (String wrong : List.of("", "x", "2026=?" + text, "2026=" + text + ",2026=" + text, "2026=c2hvcnQ=")) {
            assertThatThrownBy(() -> AuditKeys.parse(wrong))
                    .isInstanceOf(AuditException.class)
                    .hasMessageNotContaining(text)
                    .hasNoCause();
        }
        assertThatThrownBy(() -> AuditKeys.fromEnvironment("LEX_NO_SUCH_VARIABLE"))
                .hasMessageContaining("LEX_NO_SUCH");
    }
}
