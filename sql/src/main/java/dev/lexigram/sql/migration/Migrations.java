package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.migration.MigrationManager;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationRunner;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.sql.execute.ScriptRunner;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import dev.lexigram.sql.migration.RepairReport.Underway;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The migrations of a database: `Migrations.on(db, o -> o.locations("classpath:db/migrations")).upgrade()`.
///
/// Folders are read at each call. Calls that change something are made outside of transactions and hold a lock, so
/// that of all programs one at a time migrates; if there is nothing to do, {@link #upgrade()} costs one statement
/// and no lock. The pool needs a second connection, with which the lock is renewed. Thread-safe.
public final class Migrations implements MigrationRunner {

    private final Database database;
    private final MigrationOptions options;

    private Migrations(Database database, MigrationOptions options) {
        this.database = database;
        this.options = options;
    }

    /// Those of the folder `migrations`.
    public static Migrations on(Database database) {
        return on(database, options -> options);
    }

    /// Those that the options say. The database may be opened later.
    public static Migrations on(Database database, UnaryOperator<MigrationOptions> change) {
        return new Migrations(database, change.apply(MigrationOptions.defaults()));
    }

    /// How they are found and run.
    public MigrationOptions options() {
        return options;
    }

    /// The same with other options.
    public Migrations with(UnaryOperator<MigrationOptions> change) {
        return new Migrations(database, change.apply(options));
    }

    private Tools tools() {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        return new Tools(
                database,
                database.unwrap(ScriptRunner.class),
                History.of(database, options.table()),
                options,
                engine.dialect());
    }

    private Folder folder() {
        return FolderReader.read(options, new Locations(database.name(), dialectName()));
    }

    private String dialectName() {
        return database.unwrap(SqlEngine.class).dialect().name();
    }

    private Preparation preparation(Tools tools) {
        return new Preparation(tools.dialect(), options.placeholders());
    }

    private Planner planner(Tools tools, Ledger ledger) {
        return new Planner(ledger, preparation(tools));
    }

    private <R> R locked(Tools tools, Function<Session, R> body) {
        requireNoTransaction();
        Tools fixed = tools.with(tools.history().qualified());
        Function<LockLease, R> work = lease -> body.apply(Session.begin(fixed, lease));
        return new MigrationLock(database, options.table(), fixed.history().table(), options.lockWait()).hold(work);
    }

    private void requireNoTransaction() {
        if (database.currentTransaction().isPresent()) {
            throw new TransactionException(
                    Problem.of("Migrations begin and end transactions of their own.")
                            .with("database", database.name())
                            .hint("Call it outside of the transaction."),
                    null);
        }
    }

    private static @Nullable Version bound(Target target) {
        return target instanceof Target.To(String version) ? Version.of(version) : null;
    }

    /// Applies all that is pending.
    public List<MigrationRecord> upgrade() {
        return upgrade(Target.latest());
    }

    /// Applies what is pending up to a target, in the order of versions; repeatable ones after the last of them.
    ///
    /// @return what was applied, in order
    /// @throws MigrationExecutionException at the first failure, saying at which statement
    /// @throws MigrationValidationException when the folder cannot be used, or was changed: nothing is done then
    /// @throws MigrationNotFoundException when there is no such version
    /// @throws LockException when another program is at it for too long
    public List<MigrationRecord> upgrade(Target target) {
        requireNoTransaction();
        Folder folder = folder();
        Tools tools = tools();
        if (target instanceof Target.Latest && tools.history().isAt(folder.hash())) {
            return List.of();
        }
        return locked(tools, session -> upgrade(folder, target, session));
    }

    private List<MigrationRecord> upgrade(Folder folder, Target target, Session session) {
        Ledger ledger = Ledger.of(folder, session.rows(), bound(target));
        checked(ledger, Direction.UP);
        List<MigrationRecord> done =
                session.run(planner(session.tools(), ledger).up(target));
        if (target instanceof Target.Latest) {
            session.reached(folder);
        }
        return done;
    }

    private void checked(Ledger ledger, Direction direction) {
        new Problems(ledger, options.outOfOrder()).check(direction);
    }

    /// Undoes what is behind a target, the last version first. If one of them cannot be undone, none is. Repeatable
    /// ones are pending afterwards, as what they made may be gone.
    ///
    /// @return what was undone, in that order
    /// @throws MigrationException when one cannot be undone
    /// @throws MigrationExecutionException at the first failure, saying at which statement
    /// @throws MigrationValidationException when the folder cannot be used, or was changed: nothing is done then
    /// @throws MigrationNotFoundException when that version is not applied
    /// @throws LockException when another program is at it for too long
    public List<MigrationRecord> downgrade(Target target) {
        return undone(planner -> planner.down(target));
    }

    private List<MigrationRecord> undone(Function<Planner, List<Prepared>> choice) {
        Folder folder = folder();
        return locked(tools(), session -> {
            Ledger ledger = Ledger.of(folder, session.rows(), null);
            checked(ledger, Direction.DOWN);
            return session.run(choice.apply(planner(session.tools(), ledger)));
        });
    }

    /// What {@link #upgrade(Target)} would do; nothing is done, and nothing made.
    public MigrationPlan planUpgrade(Target target) {
        return Session.plan(Direction.UP, prepared(target));
    }

    private List<Prepared> prepared(Target target) {
        Tools tools = tools();
        Ledger ledger = Ledger.of(folder(), tools.history().rows(), bound(target));
        checked(ledger, Direction.UP);
        return planner(tools, ledger).up(target);
    }

    /// What {@link #downgrade(Target)} would do; nothing is done, and nothing made.
    public MigrationPlan planDowngrade(Target target) {
        Tools tools = tools();
        Ledger ledger = Ledger.of(folder(), tools.history().rows(), null);
        checked(ledger, Direction.DOWN);
        return Session.plan(Direction.DOWN, planner(tools, ledger).down(target));
    }

    /// Runs what {@link #upgrade(Target)} would do in a transaction that is rolled back, as far as that can be: not
    /// on MySQL and MariaDB, and not from the first migration on that does without a transaction. Other programs
    /// may have to wait for it as for the real one.
    ///
    /// @throws MigrationExecutionException at the first failure, saying at which statement
    public MigrationTrial tryUpgrade(Target target) {
        return new Trial(tools()).run(prepared(target));
    }

    /// Everything that keeps an upgrade from beginning, or that a run left behind; empty when all is well.
    ///
    /// @throws MigrationValidationException when the folder cannot be used
    public List<MigrationProblem> validate() {
        return new Problems(ledger(), options.outOfOrder()).all();
    }

    private Ledger ledger() {
        return Ledger.of(folder(), tools().history().rows(), null);
    }

    @Override
    public MigrationStatus status() {
        return ledger().status();
    }

    @Override
    public List<MigrationRecord> history() {
        return tools().history().rows().reversed().stream()
                .map(MigrationRow::toRecord)
                .toList();
    }

    @Override
    public Optional<String> currentVersion() {
        return ledger().current().map(Version::toString);
    }

    @Override
    public List<MigrationRecord> runMigrations() {
        return upgrade();
    }

    @Override
    public List<MigrationRecord> rollback() {
        return downgrade(Target.steps(1));
    }

    @Override
    public List<MigrationRecord> rollback(String version) {
        return undone(planner -> planner.downThrough(version));
    }

    /// Says of a database that was there before its first migration that it has everything up to a version.
    ///
    /// @throws MigrationValidationException when it has a migration already
    public MigrationRecord baseline(String version, String name) {
        Version last = Version.of(version);
        return locked(tools(), session -> {
            if (session.rows().stream().anyMatch(row -> !row.isRepeatable())) {
                throw new MigrationValidationException(
                        Problem.of("A baseline comes before all migrations, and there are some.")
                                .with("database", database.name())
                                .with("version", last)
                                .hint("Use stamp to say which versions are applied."),
                        null);
            }
            return session.baseline(last, name);
        });
    }

    /// Says which versions are applied, without running anything: those up to this one are, later ones are not.
    ///
    /// @return those of which the table did not know it
    /// @throws MigrationNotFoundException when there is no such version
    public List<MigrationRecord> stamp(String version) {
        Folder folder = folder();
        Version last = folder.known(version);
        return locked(tools(), session -> session.stamp(Ledger.of(folder, session.rows(), last), last));
    }

    /// As {@link #repair(Underway)}; a statement that was cut off is sent again.
    public RepairReport repair() {
        return repair(Underway.RUN_AGAIN);
    }

    /// Accepts changes of files, forgets migrations whose files are gone, and lets those go on that stand still.
    ///
    /// @param underway what becomes of a statement that a killed run may or may not have done
    public RepairReport repair(Underway underway) {
        Folder folder = folder();
        Tools tools = tools();
        return locked(
                tools,
                session -> session.repair(Ledger.of(folder, session.rows(), null), preparation(tools), underway));
    }

    /// Makes one file out of all up to a version; nothing is written or run.
    ///
    /// @throws MigrationNotFoundException when there is no such version
    /// @throws MigrationException when one of them is in Java
    public Squash squash(String version) {
        Folder folder = folder();
        return Squash.of(folder, folder.known(version));
    }

    /// The table itself, and migrations that come from no folder.
    public MigrationManager manager() {
        return new SingleMigrations(this);
    }

    /// The rows of the table, for those beside this class.
    List<MigrationRow> rows() {
        return tools().history().rows();
    }

    /// Makes the table unless it is there.
    void createTable() {
        tools().history().create();
    }

    /// Runs one migration in one direction while the lock is held.
    MigrationRecord one(Definition definition, Direction direction) {
        Tools tools = tools();
        return locked(tools, session -> {
            Optional<MigrationRow> row = session.tools().history().find(definition.entry());
            Preparation preparation = preparation(tools);
            Prepared task = direction == Direction.UP
                    ? preparation.up(definition, fresh(definition, row))
                    : preparation.down(definition, row.orElseThrow(() -> SingleMigrations.absent(definition)));
            return session.run(List.of(task)).getFirst();
        });
    }

    private static @Nullable MigrationRow fresh(Definition definition, Optional<MigrationRow> row) {
        if (row.filter(MigrationRow::success).isPresent()) {
            throw SingleMigrations.present(definition);
        }
        return row.orElse(null);
    }
}
