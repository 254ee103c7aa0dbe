package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditArchive;
import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditLog;
import dev.lexigram.contracts.audit.AuditQuery;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.audit.AuditReport;
import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.audit.AuditStats;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.EntityRows;
import dev.lexigram.sql.repository.GenericRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// An audit trail in two tables of an SQL database. Thread-safe.
///
/// ```
/// AuditTrail trail = AuditTrail.on(db, AuditKeys.fromEnvironment("SHOP_AUDIT_KEYS"));
/// var users = trail.audited(GenericRepository.of(db, User.class, Long.class), o -> o.mask("ssn"));
/// ```
///
/// Entries are signed with a key that the database does not have, and each signature covers the one before. What is
/// changed, removed, added or moved by other means than the trail is found by {@link #verify()}, and so are entries
/// cut off at the end, as the heads of the chains are signed too. Only whoever puts back all of a chain's rows as
/// they were once is not seen by it; {@link #verify(String)} sees that.
///
/// Entries of a transaction are written right before its commit. Transactions that write to the same chain wait for
/// each other there; on PostgreSQL those above `READ_COMMITTED` fail instead and are to be run again.
public final class AuditTrail implements AuditLog {

    private static final Sort NEWEST = F.of("occurredAt").desc();

    private final Chains chains;
    private final Batches batches;

    private AuditTrail(Database database, AuditKeys keys, AuditOptions options) {
        this.chains = Chains.of(database, keys, options);
        this.batches = new Batches(database, chains);
    }

    /// The trail in the tables `audit_log` and `audit_chains`.
    public static AuditTrail on(Database database, AuditKeys keys) {
        return on(database, keys, options -> options);
    }

    /// As {@link #on(Database, AuditKeys)}, with options.
    public static AuditTrail on(Database database, AuditKeys keys, UnaryOperator<AuditOptions> options) {
        return new AuditTrail(database, keys, options.apply(AuditOptions.defaults()));
    }

    /// Creates the tables unless they are there, and begins the chains; other programs may do so at the same
    /// time.
    ///
    /// @return whether one was created
    /// @throws dev.lexigram.contracts.error.AuditException when there are entries and the chains' heads are gone
    public boolean createTables() {
        return chains.create();
    }

    /// The same repository with all its writes recorded.
    ///
    /// @throws IllegalArgumentException when the repository is not on the trail's database
    public <T, K> AuditedRepository<T, K> audited(GenericRepository<T, K> repository) {
        return audited(repository, options -> options);
    }

    /// As {@link #audited(GenericRepository)}, with options.
    ///
    /// @throws IllegalArgumentException when the repository is not on the trail's database
    /// @throws dev.lexigram.contracts.error.DatabaseException when a masked name is not a component
    public <T, K> AuditedRepository<T, K> audited(
            GenericRepository<T, K> repository, UnaryOperator<AuditedOptions> options) {
        EntityRows<T, K> rows = EntityRows.of(repository);
        if (!rows.isIn(chains.engine())) {
            throw new IllegalArgumentException(
                    "The repository is on another database: one transaction cannot hold both its writes and their"
                            + " entries.");
        }
        AuditedOptions all = options.apply(AuditedOptions.defaults());
        return new AuditedRepository<>(
                this, repository, rows, new RecordedWrites<>(this, chains, repository, rows, all));
    }

    @Override
    public void record(AuditEntry entry) {
        batches.add(Rows.of(entry, now()));
    }

    /// To what databases keep.
    private Instant now() {
        return chains.options().clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public CursorPage<AuditRecord> query(AuditQuery query, CursorRequest page) {
        return chains.log().paginateCursor(page.sortBy(NEWEST), where(query)).map(Rows::record);
    }

    private static Predicate where(AuditQuery query) {
        List<Predicate> all = new ArrayList<>();
        query.action().ifPresent(v -> all.add(F.of("action").eq(v)));
        query.resourceType().ifPresent(v -> all.add(F.of("resourceType").eq(v)));
        query.resourceId().ifPresent(v -> all.add(F.of("resourceId").eq(v)));
        query.actorId().ifPresent(v -> all.add(F.of("actorId").eq(v)));
        query.tenantId().ifPresent(v -> all.add(F.of("tenantId").eq(v)));
        query.correlationId().ifPresent(v -> all.add(F.of("correlationId").eq(v)));
        query.severity().ifPresent(v -> all.add(F.of("severity").eq(v.name())));
        query.from().ifPresent(v -> all.add(F.of("occurredAt").ge(v)));
        query.until().ifPresent(v -> all.add(F.of("occurredAt").lt(v)));
        return all.isEmpty() ? Predicate.always() : new Predicate.And(all);
    }

    @Override
    public AuditStats stats() {
        Map<AuditSeverity, Long> severities = new EnumMap<>(AuditSeverity.class);
        grouped("severity").forEach((name, number) -> severities.put(AuditSeverity.valueOf(name), number));
        SortedMap<String, Long> actions = grouped("action");
        long purged =
                chains.heads().findAll().stream().mapToLong(HeadRow::purgedSeq).sum();
        long entries = actions.values().stream().mapToLong(Long::longValue).sum();
        return new AuditStats(
                entries, severities, actions, first(F.of("occurredAt").asc()), first(NEWEST), purged);
    }

    private SortedMap<String, Long> grouped(String field) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        chains.log()
                .aggregate()
                .groupBy(field)
                .count()
                .list()
                .forEach(row -> numbers.put(row.getString(field), row.getLong("count")));
        return numbers;
    }

    private Optional<Instant> first(Sort order) {
        return chains.log().findOne(Predicate.always(), q -> q.orderBy(order)).map(AuditRow::occurredAt);
    }

    /// Checks that every entry is there, where it was written and as it was written. Not inside a transaction, as
    /// each chain is read in one of its own. Writers may go on.
    @Override
    public AuditReport verify() {
        return new Verification(chains, Anchor.NONE).run();
    }

    /// The ends of all chains, to be kept where whoever can write the database cannot write.
    public String anchor() {
        return Anchor.of(chains).toString();
    }

    /// As {@link #verify()}, and checks that everything that was there when an anchor was taken still is, unless
    /// its time was over. So a database that was put back to an older state is seen.
    ///
    /// @param anchor what {@link #anchor()} gave
    /// @throws IllegalArgumentException when it is anything else
    public AuditReport verify(String anchor) {
        return new Verification(chains, Anchor.parse(anchor)).run();
    }

    /// Signs the heads of all chains with the key that signs now. Afterwards a former key is needed to verify the
    /// entries of its time and for nothing else.
    ///
    /// @return how many heads had another key
    public int adoptKey() {
        return chains.adoptKey();
    }

    @Override
    public long purge(AuditArchive archive) {
        Purge purge = new Purge(chains, archive);
        long removed = purge.run(now());
        if (removed > 0) {
            record(purge.entry());
        }
        return removed;
    }
}
