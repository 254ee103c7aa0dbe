package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.migration.SeedInfo.State;
import dev.lexigram.sql.migration.SeedOptions.Changed;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Data that a database is to have, each piece brought once: `Seeds.on(db, o ->
/// o.environment("development")).run()`.
///
/// A seed is an SQL file or a {@link JavaSeed}. They run in the order of their names, each in a transaction
/// together with the row that says so; one program at a time. Thread-safe.
public final class Seeds {

    private final Database database;
    private final SeedOptions options;
    private final GenericRepository<SeedRow, String> rows;

    private Seeds(Database database, SeedOptions options) {
        this.database = database;
        this.options = options;
        this.rows = GenericRepository.of(database, SeedRow.class, String.class, o -> o.table(options.table()));
    }

    /// Those of the folder `seeds`.
    public static Seeds on(Database database) {
        return on(database, options -> options);
    }

    /// Those that the options say.
    public static Seeds on(Database database, UnaryOperator<SeedOptions> change) {
        return new Seeds(database, change.apply(SeedOptions.defaults()));
    }

    /// A seed as it is found.
    private record Found(String name, String hash, JavaSeed seed) {}

    /// Runs those that were not run.
    ///
    /// @return what was run, in order
    /// @throws MigrationExecutionException at the first that fails; those before it stay
    /// @throws MigrationValidationException when two have the same name, or a folder cannot be read
    /// @throws LockException when another program is at it for too long
    public List<SeedInfo> run() {
        List<Found> found = found();
        return locked(lease -> {
            Map<String, SeedRow> known = known();
            return found.stream()
                    .filter(seed -> isDue(state(seed, known.get(seed.name()))))
                    .map(seed -> run(seed, lease))
                    .toList();
        });
    }

    private boolean isDue(State state) {
        return state == State.PENDING || (state == State.CHANGED && options.changed() == Changed.RUN_AGAIN);
    }

    /// All seeds, those that are there and those that were run, in the order of their names.
    public List<SeedInfo> status() {
        Map<String, SeedRow> known = known();
        Map<String, SeedInfo> all = new TreeMap<>();
        known.values()
                .forEach(row ->
                        all.put(row.name(), new SeedInfo(row.name(), State.MISSING, Optional.of(row.executedAt()))));
        for (Found seed : found()) {
            Optional<SeedRow> row = Optional.ofNullable(known.get(seed.name()));
            State state = state(seed, row.orElse(null));
            all.put(seed.name(), new SeedInfo(seed.name(), state, row.map(SeedRow::executedAt)));
        }
        return List.copyOf(all.values());
    }

    /// Forgets which seeds were run, so that all are run again. The data stays.
    ///
    /// @return how many were forgotten
    public long reset() {
        return locked(lease -> database.delete(options.table(), Predicate.always()));
    }

    /// Forgets that one was run.
    ///
    /// @throws MigrationNotFoundException when it was not
    public void reset(String name) {
        locked(lease -> {
            if (!rows.deleteById(name)) {
                throw new MigrationNotFoundException(
                        Problem.of("The seed was not run.")
                                .with("seed", name)
                                .hint("See status() for those that were."),
                        null);
            }
            return true;
        });
    }

    private <R> R locked(Function<LockLease, R> body) {
        SchemaManager.on(database).create(SeedRow.class, options.table());
        return new MigrationLock(database, options.table(), options.table(), options.lockWait()).hold(body);
    }

    private Map<String, SeedRow> known() {
        try {
            return rows.find(Predicate.always()).stream().collect(Collectors.toMap(SeedRow::name, row -> row));
        } catch (TableNotFoundException none) {
            return Map.of();
        }
    }

    private static State state(Found seed, @Nullable SeedRow row) {
        if (row == null) {
            return State.PENDING;
        }
        return row.hash().equals(seed.hash()) ? State.EXECUTED : State.CHANGED;
    }

    private List<Found> found() {
        List<Found> all = new ArrayList<>();
        SqlEngine engine = database.unwrap(SqlEngine.class);
        for (SourceFile file : new Locations(database.name(), engine.dialect().name()).read(options.locations())) {
            if (file.place().isEmpty() || isOfEnvironment(file.place())) {
                all.add(found(new SqlSeed(file)));
            }
        }
        options.seeds().forEach(seed -> all.add(found(seed)));
        Map<String, Found> byName = new TreeMap<>();
        for (Found seed : all) {
            if (byName.put(seed.name(), seed) != null) {
                throw new MigrationValidationException(
                        Problem.of("Two seeds have the same name.")
                                .with("seed", seed.name())
                                .hint("Rename one of them."),
                        null);
            }
        }
        return List.copyOf(byName.values());
    }

    private boolean isOfEnvironment(String place) {
        return options.environment().filter(place::equals).isPresent();
    }

    private static Found found(JavaSeed seed) {
        return new Found(seed.name(), Checksum.of(seed.checksum()), seed);
    }

    private SeedInfo run(Found found, LockLease lease) {
        Instant now = Instant.now();
        try {
            database.useTransaction(tx -> {
                found.seed().run(database);
                rows.upsert(new SeedRow(found.name(), found.hash(), now, Who.isThis()));
                lease.verify();
            });
        } catch (MigrationException | LockException known) {
            throw known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(found, e);
        } catch (Exception e) {
            throw failed(found, e);
        }
        return new SeedInfo(found.name(), State.EXECUTED, Optional.of(now));
    }

    private static MigrationExecutionException failed(Found found, Exception cause) {
        return new MigrationExecutionException(
                Problem.of("A seed failed.")
                        .with("seed", found.name())
                        .with("found", cause.getMessage())
                        .hint("Nothing of it was kept; those before it stay."),
                cause);
    }
}
