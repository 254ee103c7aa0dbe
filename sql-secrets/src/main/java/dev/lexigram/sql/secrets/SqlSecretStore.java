package dev.lexigram.sql.secrets;

import dev.lexigram.contracts.error.SecretException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.result.Result;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.Secret;
import dev.lexigram.contracts.store.SecretFault;
import dev.lexigram.contracts.store.SecretStore;
import dev.lexigram.sql.query.Lock;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// Secrets in a table of an SQL database, encrypted with Google Tink. Thread-safe.
///
/// Each value is bound to its table, name, version and time: a row that was copied elsewhere, or altered in any
/// byte, does not decrypt. What cannot be seen is that a row is missing, or is an older one of the same name and
/// version. Inside a transaction of its database its calls run in that transaction.
public final class SqlSecretStore implements SecretStore {

    // Each lost round means that another caller stored a version; this many in a row is no race but a fault.
    private static final int MOST_ROUNDS = 100;
    private static final int BATCH = 100;
    private static final Lock LATEST = new Lock(Lock.Strength.SHARE, Lock.Wait.WAIT);
    private static final Sort NEWEST_FIRST = F.of("version").desc();

    private final Database database;
    private final SecretStoreOptions options;
    private final Sealing sealing;
    private final GenericRepository<SecretRow, SecretRow.Key> rows;

    private SqlSecretStore(Database database, SecretKeys keys, SecretStoreOptions options) {
        this.database = database;
        this.options = options;
        this.sealing = new Sealing(options.table(), keys);
        this.rows = GenericRepository.of(
                database,
                SecretRow.class,
                SecretRow.Key.class,
                o -> o.table(options.table()).clock(options.clock()));
    }

    /// The secrets in the table `secrets`.
    public static SqlSecretStore on(Database database, SecretKeys keys) {
        return on(database, keys, options -> options);
    }

    /// As {@link #on(Database, SecretKeys)}, with options: `on(db, keys, o -> o.table("vault").keep(5))`.
    public static SqlSecretStore on(Database database, SecretKeys keys, UnaryOperator<SecretStoreOptions> options) {
        return new SqlSecretStore(database, keys, options.apply(SecretStoreOptions.defaults()));
    }

    /// Creates the table unless it is there; other programs may do so at the same time.
    ///
    /// @return whether it was created
    public boolean createTable() {
        return SchemaManager.on(database).create(SecretRow.class, options.table());
    }

    @Override
    public long put(String name, byte[] value) {
        SecretNames.checked(name);
        Instant now = options.clock().instant().truncatedTo(ChronoUnit.MICROS);
        FindOptions newest = FindOptions.none().orderBy(NEWEST_FIRST);
        for (int round = 1; ; round++) {
            FindOptions reading = newest;
            long version = rows.findOne(named(name), all -> reading)
                            .map(SecretRow::version)
                            .orElse(0L)
                    + 1;
            switch (rows.tryCreate(sealing.seal(name, version, now, value))) {
                case Result.Ok<SecretRow, WriteFailure> created -> {
                    prune(name, version);
                    return version;
                }
                case Result.Err<SecretRow, WriteFailure>(WriteFailure failure) -> {
                    if (!(failure instanceof WriteFailure.Duplicate) || round == MOST_ROUNDS) {
                        throw failure.error();
                    }
                    // A locking read sees the other's row even where a transaction's snapshot is older.
                    newest = newest.lock(LATEST);
                }
            }
        }
    }

    private void prune(String name, long newest) {
        if (newest > options.keep()) {
            rows.deleteWhere(named(name).and(F.of("version").le(newest - options.keep())));
        }
    }

    private static Predicate named(String name) {
        return F.of("name").eq(name);
    }

    @Override
    public Optional<Secret> get(String name) {
        return rows.findOne(named(SecretNames.checked(name)), q -> q.orderBy(NEWEST_FIRST))
                .map(sealing::open);
    }

    @Override
    public Optional<Secret> get(String name, long version) {
        return rows.findById(new SecretRow.Key(SecretNames.checked(name), version))
                .map(sealing::open);
    }

    @Override
    public Map<String, Secret> getMany(Collection<String> names) {
        names.forEach(SecretNames::checked);
        List<SecretRow> newest = Table.of(options.table())
                .select("name", "version", "key_id", "sealed", "created_at")
                .where(F.of("name").in(names))
                .distinctOn("name")
                .orderBy("name")
                .orderBy(NEWEST_FIRST)
                .fetch(database, SecretRow.class);
        Map<String, Secret> found = new LinkedHashMap<>();
        newest.forEach(row -> found.put(row.name(), sealing.open(row)));
        return found;
    }

    @Override
    public List<Long> versions(String name) {
        return Table.of(options.table())
                .select("version")
                .where(named(SecretNames.checked(name)))
                .orderBy("version")
                .scalar(database, Long.class)
                .list();
    }

    @Override
    public List<String> names() {
        return Table.of(options.table()).select("name").distinct().scalar(database, String.class).list().stream()
                .sorted()
                .toList();
    }

    @Override
    public boolean delete(String name) {
        return rows.deleteWhere(named(SecretNames.checked(name))) > 0;
    }

    @Override
    public boolean deleteVersion(String name, long version) {
        return rows.deleteById(new SecretRow.Key(SecretNames.checked(name), version));
    }

    @Override
    public long rotate(LongConsumer progress) {
        return new Rotation(rows, sealing).run(progress);
    }

    @Override
    public List<SecretFault> verify() {
        List<SecretFault> faults = new ArrayList<>();
        rows.inBatches(BatchOptions.of(BATCH))
                .forEach(batch -> batch.forEach(row -> {
                    try {
                        sealing.open(row);
                    } catch (SecretException e) {
                        faults.add(new SecretFault(row.name(), row.version(), reason(e)));
                    }
                }));
        return List.copyOf(faults);
    }

    private static SecretFault.Reason reason(SecretException e) {
        return e.code().equals(SecretException.UNKNOWN_KEY)
                ? SecretFault.Reason.UNKNOWN_KEY
                : SecretFault.Reason.DAMAGED;
    }
}
