package dev.lexigram.tck;

import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditFinding;
import dev.lexigram.contracts.audit.AuditQuery;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.audit.AuditKeys;
import dev.lexigram.sql.audit.AuditOptions;
import dev.lexigram.sql.audit.AuditTrail;
import dev.lexigram.sql.audit.AuditedRepository;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A trail in tables of its own, with things to write.
///
/// @param db the database
/// @param keys what signs
/// @param log the table of entries
/// @param heads the table of heads
/// @param trail the trail
record AuditTrial(Database db, AuditKeys keys, String log, String heads, AuditTrail trail) {

    /// Someone whose rows go away.
    record Patient(
            @Id @Generated @Nullable Long id,
            @Unique @Length(50) String name,
            @Nullable String ssn,
            int visits,
            @Version int version) {}

    /// Something whose rows are marked.
    record Paper(
            @Id @Length(50) String code,
            String text,
            @SoftDelete @Nullable Instant deletedAt) {}

    static AuditTrial on(Database db, UnaryOperator<AuditOptions> options) {
        return on(db, AuditKeys.of("k1", AuditKeys.newKey()), Scratch.name("audit_log"), options);
    }

    private static AuditTrial on(Database db, AuditKeys keys, String log, UnaryOperator<AuditOptions> options) {
        String heads = log.replace("log", "chains");
        AuditTrail trail = AuditTrail.on(db, keys, o -> options.apply(o).tables(log, heads));
        trail.createTables();
        return new AuditTrial(db, keys, log, heads, trail);
    }

    /// The same tables with other keys.
    AuditTrial with(AuditKeys others, UnaryOperator<AuditOptions> options) {
        return on(db, others, log, options);
    }

    GenericRepository<Patient, Long> patients() {
        String table = Scratch.name("patients");
        SchemaManager.on(db).create(Patient.class, table);
        return GenericRepository.of(db, Patient.class, Long.class, o -> o.table(table));
    }

    AuditedRepository<Paper, String> papers() {
        String table = Scratch.name("papers");
        SchemaManager.on(db).create(Paper.class, table);
        return trail.audited(GenericRepository.of(db, Paper.class, String.class, o -> o.table(table)));
    }

    static Patient patient(String name) {
        return new Patient(null, name, "ssn of " + name, 0, 0);
    }

    /// All entries in the order in which they were recorded.
    List<AuditRecord> records() {
        return trail.query(AuditQuery.all(), CursorRequest.first(100)).items().stream()
                .sorted(Comparator.comparing(AuditRecord::id))
                .toList();
    }

    List<AuditEntry> entries() {
        return records().stream().map(AuditRecord::entry).toList();
    }

    List<String> actions() {
        return entries().stream().map(AuditEntry::action).toList();
    }

    List<AuditFinding.Kind> findings() {
        return trail.verify().findings().stream().map(AuditFinding::kind).toList();
    }
}
