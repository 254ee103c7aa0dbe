package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TransactionOutcome;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A transaction as one participant sees it; those that join share the root's connection and fate.
public final class ActiveTransaction implements Transaction {

    /// What all participants share. Used by the owner only.
    private static final class Root {
        private final Database database;
        private final SqlBackend backend;
        private final Isolation isolation;
        private final Lease lease;
        private final Level level;
        private final Thread owner = Thread.currentThread();
        private final ToldSettings told = new ToldSettings();
        private final Map<Object, Object> attached = new HashMap<>();
        private int places;
        private int depth;
        private @Nullable Throwable ended;
        private boolean over;

        Root(Database database, SqlBackend backend, TxOptions options, Lease lease, Level level) {
            this.database = database;
            this.backend = backend;
            this.isolation = options.isolation();
            this.lease = lease;
            this.level = level;
        }
    }

    private final Root root;
    private final Level level;
    private final TxOptions options;
    private final boolean joined;

    private ActiveTransaction(Root root, Level level, TxOptions options, boolean joined) {
        this.root = root;
        this.level = level;
        this.options = options;
        this.joined = joined;
    }

    static ActiveTransaction begun(Database database, SqlBackend backend, TxOptions options, Lease lease, Level level) {
        return new ActiveTransaction(new Root(database, backend, options, lease, level), level, options, false);
    }

    /// The view of a participant that joins; it may ask for less than the root has, never for more.
    ActiveTransaction joinedBy(TxOptions wanted) {
        return in(level, wanted);
    }

    /// The view of a participant whose part can be undone by itself.
    ActiveTransaction nestedBy(TxOptions wanted) {
        return in(new Level(), wanted);
    }

    private ActiveTransaction in(Level part, TxOptions wanted) {
        boolean otherIsolation = wanted.isolation() != root.isolation && wanted.isolation() != Isolation.DEFAULT;
        boolean mayNotWrite = options.access() == TxOptions.Access.READ_ONLY;
        if (otherIsolation || (mayNotWrite && wanted.access() == TxOptions.Access.READ_WRITE)) {
            throw new TransactionException(
                    Problem.of("The running transaction is weaker than the one asked for.")
                            .with("database", root.database.name())
                            .with("running", describe(options.withIsolation(root.isolation)))
                            .with("asked for", describe(wanted))
                            .hint("Begin the outer transaction with these options."),
                    null);
        }
        return new ActiveTransaction(root, part, wanted.withIsolation(root.isolation), true);
    }

    private static String describe(TxOptions options) {
        return options.isolation() + " " + options.access();
    }

    /// The connection, for the thread that runs the body and for what the transaction may do.
    public Lease lease(Access access) {
        checkOwner();
        if (root.over) {
            throw over();
        }
        if (root.ended != null) {
            throw new TransactionException(
                    Problem.of("The database ended the transaction; a further statement would commit by itself.")
                            .with("database", root.database.name())
                            .hint("Let the exception that ended it reach the outermost caller."),
                    root.ended);
        }
        if (access == Access.WRITE && options.access() == TxOptions.Access.READ_ONLY && joined) {
            throw readOnly();
        }
        return root.lease;
    }

    /// @throws TransactionException in another thread than that which began it
    public void checkOwner() {
        if (Thread.currentThread() != root.owner) {
            throw new TransactionException(
                    Problem.of("A transaction belongs to the thread that began it.")
                            .with("database", root.database.name())
                            .with("owner", root.owner.getName())
                            .with("caller", Thread.currentThread().getName())
                            .hint("Read or write in the transaction's own thread, or begin another transaction."),
                    null);
        }
    }

    private TransactionException over() {
        return new TransactionException(
                Problem.of("The transaction is over.")
                        .with("database", root.database.name())
                        .hint("Use it inside its body, or before its commit, only."),
                null);
    }

    /// Whether both are in one transaction of the database.
    public boolean isOneWith(ActiveTransaction other) {
        return root.equals(other.root);
    }

    /// It has ended, and its connection belongs to others.
    void close() {
        root.over = true;
    }

    private TransactionException readOnly() {
        return new TransactionException(
                Problem.of("A read-only transaction cannot write.")
                        .with("database", root.database.name())
                        .hint("Begin it as a read-write transaction."),
                null);
    }

    /// The database has ended the transaction by itself: nothing more can be done in it.
    public void end(Throwable because) {
        root.ended = because;
        root.level.markRollbackOnly(because);
    }

    /// Tells the database settings for the rest of the transaction, unless it knows them already; those that it was
    /// told before and that are no longer wanted become empty.
    ///
    /// @param wanted setting to value
    public void tell(Map<String, String> wanted) throws SQLException {
        root.told.update(root.lease, wanted);
    }

    /// The database may no longer know what it was told, as after a rollback to a savepoint.
    public void forgetTold() {
        root.told.forget();
    }

    /// What a part of the library keeps with the transaction until it ends; the same for all participants. A body
    /// that is run again begins without.
    ///
    /// @param key whose it is
    /// @param initial makes it when it is first asked for
    public <T> T attached(Object key, Class<T> type, Supplier<T> initial) {
        return type.cast(root.attached.computeIfAbsent(key, absent -> initial.get()));
    }

    /// Runs something after the whole transaction has ended, whatever became of it or of this part of it, with its
    /// connection given back. What it throws is kept with the exception that the caller gets, or logged.
    public void afterEnd(Consumer<TransactionOutcome> callback) {
        root.level.callbacks().afterEnd(callback);
    }

    Level level() {
        return level;
    }

    Steps steps() {
        return new Steps(this, root.backend);
    }

    /// A number that no other place of the transaction has.
    int nextPlace() {
        return ++root.places;
    }

    /// One more step begins inside of those that run: its number is theirs plus one, so that few names serve
    /// many.
    int enterStep() {
        return ++root.depth;
    }

    void leaveStep() {
        root.depth--;
    }

    @Override
    public Savepoint savepoint() {
        return steps().place(lease(Access.READ));
    }

    @Override
    public void beforeCommit(Runnable callback) {
        level.callbacks().beforeCommit(callback);
    }

    @Override
    public void afterCommit(Runnable callback) {
        level.callbacks().afterCommit(callback);
    }

    @Override
    public void afterRollback(Runnable callback) {
        level.callbacks().afterRollback(callback);
    }

    @Override
    public Database database() {
        return root.database;
    }

    @Override
    public TxOptions options() {
        return options;
    }

    @Override
    public boolean isActive() {
        return !root.over;
    }

    @Override
    public void markRollbackOnly() {
        level.markRollbackOnly(null);
    }

    @Override
    public boolean isRollbackOnly() {
        return level.isRollbackOnly() || root.level.isRollbackOnly();
    }
}
