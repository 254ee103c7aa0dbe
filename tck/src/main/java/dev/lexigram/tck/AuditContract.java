package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditOrigin;
import dev.lexigram.contracts.audit.AuditOutcome;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.audit.AuditedRepository;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.tck.AuditTrial.Paper;
import dev.lexigram.tck.AuditTrial.Patient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the audit trail records, and that it does so with the change or not at all.
public interface AuditContract extends SqlContract {

    private AuditTrial trial() {
        return AuditTrial.on(db(), o -> o.chains(2));
    }

    private static @Nullable Object old(AuditEntry entry, String field) {
        return entry.oldValues().orElseThrow().get(field);
    }

    private static @Nullable Object now(AuditEntry entry, String field) {
        return entry.newValues().orElseThrow().get(field);
    }

    private static long id(Patient patient) {
        return Objects.requireNonNull(patient.id());
    }

    @Test
    default void eachWriteOfOneRowIsRecordedWithItsOldAndNewValues() {
        AuditTrial trial = trial();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(trial.patients());
        RequestContext.of("r-1").withUser("ann").withTenant("acme").run(() -> {
            Patient made = patients.create(AuditTrial.patient("Bob"));
            Patient changed = patients.update(new Patient(made.id(), "Bo", null, 1, made.version()));
            patients.increment(id(made), "visits", 2);
            Patient saved = patients.save(patients.getById(id(changed)));
            assertThat(patients.delete(saved)).isTrue();
            assertThat(patients.deleteById(id(saved))).isFalse();
        });
        List<AuditEntry> entries = trial.entries();
        assertThat(trial.actions()).containsExactly("INSERT", "UPDATE", "UPDATE", "UPDATE", "DELETE");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.origin())
                    .isEqualTo(AuditOrigin.from("sql").by("ann").in("acme").correlated("r-1"));
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.SUCCESS);
            assertThat(entry.resourceType()).startsWith("patients");
        });
        AuditEntry insert = entries.getFirst();
        assertThat(insert.oldValues()).isEmpty();
        assertThat(insert.newValues().orElseThrow())
                .containsEntry("name", "Bob")
                .containsEntry("version", 0);
        assertThat(insert.resourceId()).isEqualTo(String.valueOf(now(insert, "id")));
        assertThat(old(entries.get(1), "ssn")).isEqualTo("ssn of Bob");
        assertThat(now(entries.get(1), "ssn")).isNull();
        assertThat(now(entries.get(1), "version")).isEqualTo(1);
        assertThat(old(entries.get(2), "visits")).isEqualTo(1);
        assertThat(now(entries.get(2), "visits")).isEqualTo(3);
        assertThat(old(entries.get(4), "name")).isEqualTo("Bo");
        assertThat(entries.get(4).newValues()).isEmpty();
        assertThat(trial.trail().verify().isIntact()).isTrue();
    }

    @Test
    default void eachRowOfAWriteOfManyIsRecorded() {
        AuditTrial trial = trial();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(trial.patients());
        List<Patient> made =
                patients.insertAll(List.of(AuditTrial.patient("A"), AuditTrial.patient("B"), AuditTrial.patient("C")));
        patients.updateAll(made.subList(0, 2));
        List<Patient> saved = patients.saveAll(List.of(patients.getById(id(made.getFirst())), AuditTrial.patient("D")));
        assertThat(saved).extracting(Patient::name).containsExactly("A", "D");
        assertThat(patients.updateWhere(F.of("name").in("A", "B"), set -> set.to("visits", 7)))
                .isEqualTo(2);
        assertThat(patients.deleteWhere(F.of("visits").eq(7))).isEqualTo(2);
        assertThat(patients.deleteAll(patients.findAll())).isEqualTo(2);
        assertThat(trial.actions())
                .containsExactly(
                        "INSERT", "INSERT", "INSERT", "UPDATE", "UPDATE", "UPDATE", "INSERT", "UPDATE", "UPDATE",
                        "DELETE", "DELETE", "DELETE", "DELETE");
        assertThat(trial.entries().subList(7, 9)).allSatisfy(entry -> {
            assertThat(old(entry, "visits")).isEqualTo(0);
            assertThat(now(entry, "visits")).isEqualTo(7);
        });
        assertThat(trial.entries().subList(9, 11))
                .allSatisfy(entry -> assertThat(old(entry, "visits")).isEqualTo(7));
        assertThat(trial.trail().verify().isIntact()).isTrue();
    }

    @Test
    default void upsertsAreRecordedAsWhatTheyDid() {
        AuditTrial trial = trial();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(trial.patients());
        patients.upsert(AuditTrial.patient("A"), "name");
        patients.upsert(new Patient(null, "A", "other", 3, 0), "name");
        Patient stored = patients.findOne(F.of("name").eq("A")).orElseThrow();
        patients.upsert(new Patient(stored.id(), "A", "third", 3, 0));
        patients.upsertAll(List.of(AuditTrial.patient("B")));
        patients.upsertAll(List.of(new Patient(stored.id(), "A", "fourth", 3, 0)));
        assertThat(trial.actions()).containsExactly("INSERT", "UPDATE", "UPDATE", "INSERT", "UPDATE");
        List<AuditEntry> entries = trial.entries();
        assertThat(old(entries.get(1), "ssn")).isEqualTo("ssn of A");
        assertThat(now(entries.get(1), "ssn")).isEqualTo("other");
        assertThat(entries.get(1).resourceId()).isEqualTo(String.valueOf(stored.id()));
        assertThat(now(entries.get(4), "ssn")).isEqualTo("fourth");
        // Found by another unique key than the one that was named, where a database looks at all of them.
        assertThatThrownBy(() -> patients.upsert(new Patient(99L, "B", "stolen", 0, 0)))
                .isInstanceOf(LexigramException.class);
        assertThat(patients.findOne(F.of("name").eq("B")).orElseThrow().ssn()).isEqualTo("ssn of B");
        assertThat(trial.actions()).hasSize(5);
    }

    @Test
    default void softDeletionRestorationAndPurgeAreRecorded() {
        AuditTrial trial = trial();
        AuditedRepository<Paper, String> papers = trial.papers();
        papers.insertAll(List.of(new Paper("a", "one", null), new Paper("b", "two", null)));
        assertThat(papers.deleteById("a")).isTrue();
        assertThat(papers.deleteById("a")).isFalse();
        assertThat(papers.restore("a")).isTrue();
        assertThat(papers.restore("b")).isFalse();
        assertThat(papers.deleteWhere(F.of("code").in("a", "b"))).isEqualTo(2);
        assertThat(papers.restoreWhere(F.of("code").eq("b"))).isEqualTo(1);
        assertThat(papers.purgeWhere(F.of("code").in("a", "b"))).isEqualTo(1);
        assertThat(papers.deleteAll(List.of(new Paper("b", "two", null)))).isEqualTo(1);
        assertThat(papers.purge("b")).isTrue();
        assertThat(papers.purge("b")).isFalse();
        assertThat(trial.actions())
                .containsExactly(
                        "INSERT",
                        "INSERT",
                        "SOFT_DELETE",
                        "RESTORE",
                        "SOFT_DELETE",
                        "SOFT_DELETE",
                        "RESTORE",
                        "PURGE",
                        "SOFT_DELETE",
                        "PURGE");
        AuditEntry deleted = trial.entries().get(2);
        assertThat(old(deleted, "deletedAt")).isNull();
        assertThat(now(deleted, "deletedAt")).isNotNull();
        assertThat(papers.history("a", CursorRequest.first(2)).items())
                .extracting(record -> record.entry().action())
                .containsExactly("PURGE", "SOFT_DELETE");
    }

    @Test
    default void whatIsUndoneIsNotRecorded() {
        AuditTrial trial = trial();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(trial.patients());
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    patients.create(AuditTrial.patient("A"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(trial.actions()).isEmpty();
        db().useTransaction(tx -> {
            patients.create(AuditTrial.patient("B"));
            assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> {
                        patients.create(AuditTrial.patient("C"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            Savepoint place = tx.savepoint();
            patients.create(AuditTrial.patient("D"));
            place.rollback();
            db().useTransaction(TxOptions.nested(), part -> patients.create(AuditTrial.patient("E")));
            tx.beforeCommit(() -> patients.create(AuditTrial.patient("F")));
        });
        assertThat(trial.entries()).extracting(entry -> now(entry, "name")).containsExactly("B", "E", "F");
        assertThat(patients.count()).isEqualTo(3);
        assertThat(trial.trail().verify().isIntact()).isTrue();
    }

    @Test
    default void aWriteThatFailedMayBeCaughtInsideATransaction() {
        AuditTrial trial = trial();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(trial.patients());
        Patient made = patients.create(AuditTrial.patient("A"));
        patients.update(made);
        db().useTransaction(tx -> {
            assertThatThrownBy(() -> patients.update(made)).isInstanceOf(OptimisticLockException.class);
            assertThatThrownBy(() ->
                            db().useTransaction(TxOptions.nested(), part -> patients.create(AuditTrial.patient("A"))))
                    .isInstanceOf(DuplicateKeyException.class);
            patients.create(AuditTrial.patient("B"));
        });
        assertThat(trial.actions()).containsExactly("INSERT", "UPDATE", "INSERT");
    }

    @Test
    default void whatCannotBeRecordedIsNotDone() {
        AuditTrial trial = trial();
        GenericRepository<Patient, Long> plain = trial.patients();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(plain);
        Patient made = patients.create(AuditTrial.patient("A"));
        db().update(trial.heads(), Map.of("last_seq", 40L), F.of("last_seq").gt(0));
        AuditException altered = catchThrowableOfType(AuditException.class, () -> patients.delete(made));
        assertThat(altered.code()).isEqualTo(AuditException.BROKEN_HEAD);
        db().delete(trial.heads(), F.of("last_seq").gt(0));
        AuditException missing = catchThrowableOfType(
                AuditException.class,
                () -> db().useTransaction(
                                tx -> patients.deleteWhere(F.of("name").eq("A"))));
        assertThat(missing.code()).isEqualTo(AuditException.BROKEN_HEAD);
        SchemaManager.on(db()).drop(trial.log());
        db().delete(trial.heads(), F.of("chain").ge(0));
        trial.trail().createTables();
        SchemaManager.on(db()).drop(trial.log());
        AuditException gone = catchThrowableOfType(AuditException.class, () -> patients.updateAll(List.of(made)));
        assertThat(gone.code()).isEqualTo(AuditException.NOT_WRITTEN);
        assertThat(plain.findAll()).containsExactly(made);
    }

    @Test
    default void secretComponentsAreMasked() {
        record Login(@Id long id, String name, String passwordHash, String pin) {}
        AuditTrial trial = trial();
        String table = Scratch.name("logins");
        SchemaManager.on(db()).create(Login.class, table);
        GenericRepository<Login, Long> plain = GenericRepository.of(db(), Login.class, Long.class, o -> o.table(table));
        AuditedRepository<Login, Long> logins = trial.trail()
                .audited(plain, o -> o.mask("pin").severity(AuditSeverity.LOW).severity("DELETE", AuditSeverity.HIGH));
        logins.create(new Login(7, "ann", "hash-1", "1234"));
        logins.update(new Login(7, "ann", "hash-1", "5678"));
        logins.deleteById(7L);
        assertThat(trial.entries())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(
                                entry.newValues().or(entry::oldValues).orElseThrow())
                        .containsEntry("name", "ann")
                        .containsEntry("pin", "***")
                        .containsEntry("passwordHash", "***"));
        assertThat(trial.entries())
                .extracting(AuditEntry::severity)
                .containsExactly(AuditSeverity.LOW, AuditSeverity.LOW, AuditSeverity.HIGH);
        assertThatThrownBy(() -> trial.trail().audited(plain, o -> o.mask("nothing")))
                .hasMessageContaining("nothing");
    }

    @Test
    default void theApplicationRecordsActionsOfItsOwn() {
        AuditTrial trial = trial();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("nothing", null);
        values.put("number", 12);
        values.put("at", Instant.EPOCH);
        values.put("odd", "é 鍵 🔑 \0 ' \" \\ \n end ");
        values.put("half", "\ud83d");
        values.put("list", List.of("a", Map.of("b", true)));
        values.put("unknown", new Object());
        AuditEntry entry = AuditEntry.of("EXPORT", "report ", 7)
                .outcome(AuditOutcome.PARTIAL)
                .severity(AuditSeverity.CRITICAL)
                .origin(AuditOrigin.from("billing").by("bob ").causedBy("event-1"))
                .with("rows", 5)
                .oldValues(values);
        trial.trail().record(entry);
        db().useTransaction(tx ->
                trial.trail().record(AuditEntry.of("LOGIN", "users", "x").failed()));
        AuditRecord record = trial.records().getFirst();
        assertThat(record.entry().action()).isEqualTo("EXPORT");
        assertThat(record.entry().resourceType()).isEqualTo("report ");
        assertThat(record.entry().origin()).isEqualTo(entry.origin());
        assertThat(record.entry().metadata()).containsExactly(Map.entry("rows", 5));
        assertThat(old(record.entry(), "odd")).isEqualTo(values.get("odd"));
        assertThat(old(record.entry(), "list")).isEqualTo(values.get("list"));
        assertThat(old(record.entry(), "at")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(record.occurredAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(trial.entries().get(1).outcome()).isEqualTo(AuditOutcome.FAILURE);
        assertThat(trial.entries().get(1).origin().actorId()).isEmpty();
        assertThat(trial.trail().verify().isIntact()).isTrue();
        assertThatThrownBy(() -> AuditEntry.of("x".repeat(101), "a", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditOrigin.from("a\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aRepositoryOfAnotherDatabaseIsRefused() {
        AuditTrial trial = trial();
        Database other = backend().open(Settings.defaults());
        GenericRepository<Patient, Long> elsewhere = GenericRepository.of(other, Patient.class, Long.class);
        assertThatThrownBy(() -> trial.trail().audited(elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void severalWriteAtTheSameTime() {
        AuditTrial trial = trial();
        AuditedRepository<Patient, Long> patients = trial.trail().audited(trial.patients());
        AtomicInteger names = new AtomicInteger();
        Concurrently.run(9, n -> {
            for (int i = 0; i < 5; i++) {
                if (n == 8) {
                    assertThat(trial.trail().verify().findings())
                            .as("while others write")
                            .isEmpty();
                    continue;
                }
                db().useTransaction(TxOptions.defaults().retry(5), tx -> {
                    patients.create(AuditTrial.patient("p" + names.incrementAndGet()));
                    patients.create(AuditTrial.patient("p" + names.incrementAndGet()));
                });
            }
        });
        assertThat(patients.count()).isEqualTo(80);
        assertThat(trial.trail().stats().entries()).isEqualTo(80);
        assertThat(trial.trail().verify().findings()).isEmpty();
        assertThat(trial.trail().verify().checked()).isEqualTo(80);
    }
}
