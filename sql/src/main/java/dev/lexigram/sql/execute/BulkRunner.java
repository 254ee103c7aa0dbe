package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.IntegrityException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.BulkLimits;
import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.query.SqlText;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs statements whose values come out of blocks of rows. Thread-safe.
public final class BulkRunner {

    // So many rows of a batch are sent before their counts are read; drivers keep them all in memory till then.
    private static final int BATCH_ROWS = 1_000;

    private final StatementRunner runner;

    BulkRunner(StatementRunner runner) {
        this.runner = runner;
    }

    public Dialect dialect() {
        return runner.dialect();
    }

    /// How many rows go into what.
    public BulkLimits limits() {
        return runner.bulk().limits();
    }

    /// How rows become arrays, or null when the database has none.
    public BulkLoader.@Nullable Arrays arrays() {
        return runner.bulk().arrays();
    }

    /// Runs work in the running transaction or in one of its own.
    public void inTransaction(Runnable work) {
        runner.transactions().run(runner.transactions().own(), transaction -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Runs a step of the running transaction and undoes it if it says so, or if it breaks a constraint.
    ///
    /// @return whether it stands
    public boolean keptIf(BooleanSupplier step) {
        Savepoint before = Objects.requireNonNull(runner.transactions().current(), "transaction")
                .savepoint();
        boolean kept;
        try {
            kept = step.getAsBoolean();
        } catch (IntegrityException e) {
            // Whoever does it in another way meets it again if it is more than a matter of order.
            kept = false;
        }
        if (!kept) {
            before.rollback();
        }
        before.release();
        return kept;
    }

    /// The database's own way of inserting, or empty when it has none.
    ///
    /// @param rows how many rows come first, by which it may decide
    public Optional<BulkLoader.Load> insertion(BulkTarget target, int rows) {
        return runner.work("", (lease, loader) -> loader.insertion(lease, target, rows));
    }

    /// Inserts rows in the database's own way.
    ///
    /// @param keys is given each key in the rows' order
    /// @return whether the rows could go this way; if not, nothing was sent
    public boolean load(BulkLoader.Load load, RowBlock rows, Consumer<Object> keys) {
        return runner.work(load.text(rows), (lease, loader) -> {
            List<?> made = load.insert(lease, rows);
            if (made != null) {
                made.forEach(keys);
            }
            return made != null;
        });
    }

    /// Runs a statement once.
    ///
    /// @param from the first row of the block that it takes
    /// @return the number of changed rows
    public long write(BlockStatement statement, RowBlock rows, int from) {
        return run(statement, prepared -> {
            bind(prepared, statement, rows, from);
            return prepared.executeLargeUpdate();
        });
    }

    /// Runs an insertion once and gives its keys in the rows' order.
    public void insert(BlockStatement statement, RowBlock rows, int from, Keys keys) {
        run(statement, prepared -> {
            bind(prepared, statement, rows, from);
            keys.execute(prepared, statement.rows());
            return Boolean.TRUE;
        });
    }

    /// Runs an insertion of one row for each row of the block and gives the keys.
    public void insertEach(BlockStatement statement, RowBlock rows, Keys keys) {
        run(statement, prepared -> {
            for (int row = 0; row < rows.rows(); row++) {
                bind(prepared, statement, rows, row);
                keys.execute(prepared, 1);
            }
            return Boolean.TRUE;
        });
    }

    /// Runs a statement for each row of the block, one after another.
    ///
    /// @return how many rows each changed
    public long[] writeEach(BlockStatement statement, RowBlock rows) {
        long[] counts = new long[rows.rows()];
        run(statement, prepared -> {
            for (int row = 0; row < counts.length; row++) {
                bind(prepared, statement, rows, row);
                counts[row] = prepared.executeLargeUpdate();
            }
            return Boolean.TRUE;
        });
        return counts;
    }

    /// Runs a statement for each row of the block, many on one way.
    ///
    /// @return how many rows each changed; where the driver does not tell, a negative number
    public long[] batch(BlockStatement statement, RowBlock rows) {
        long[] counts = new long[rows.rows()];
        run(statement, prepared -> {
            for (int from = 0; from < counts.length; from += BATCH_ROWS) {
                int to = Math.min(from + BATCH_ROWS, counts.length);
                for (int row = from; row < to; row++) {
                    bind(prepared, statement, rows, row);
                    prepared.addBatch();
                }
                long[] some = executeBatch(prepared);
                System.arraycopy(some, 0, counts, from, some.length);
            }
            return Boolean.TRUE;
        });
        return counts;
    }

    private static long[] executeBatch(PreparedStatement prepared) throws SQLException {
        try {
            return prepared.executeLargeBatch();
        } catch (BatchUpdateException e) {
            // The first cause is what the server said; the batch around it knows less.
            throw e.getCause() instanceof SQLException cause ? cause : e;
        }
    }

    /// Runs a change of all rows of the block by their arrays.
    ///
    /// @return for each row whether it was met
    public boolean[] writeArrays(SqlText text, RowBlock rows) {
        boolean[] met = new boolean[rows.rows()];
        run(new BlockStatement(text, rows.rows()), prepared -> {
            bindArrays(prepared, text, rows);
            try (ResultSet places = prepared.executeQuery()) {
                while (places.next()) {
                    met[Math.toIntExact(places.getLong(1)) - 1] = true;
                }
            }
            return Boolean.TRUE;
        });
        return met;
    }

    /// Runs an insertion of all rows of the block by their arrays.
    ///
    /// @return the number of inserted and changed rows
    public long insertArrays(SqlText text, RowBlock rows) {
        return run(new BlockStatement(text, rows.rows()), prepared -> {
            bindArrays(prepared, text, rows);
            return prepared.executeLargeUpdate();
        });
    }

    /// How far apart the keys of one statement are.
    public long keyStep() {
        return runner.work("", (lease, loader) -> loader.keyStep(lease));
    }

    private <R> R run(BlockStatement statement, StatementRunner.Execution<R> execution) {
        return runner.run(statement.text().sql(), Access.WRITE, prepared -> {
            R result = execution.on(prepared);
            // The statement is kept; the rows need not be.
            prepared.clearParameters();
            return result;
        });
    }

    private void bind(PreparedStatement prepared, BlockStatement statement, RowBlock rows, int from)
            throws SQLException {
        Dialect dialect = runner.dialect();
        List<@Nullable Object> parameters = statement.text().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            dialect.bind(
                    prepared,
                    i + 1,
                    parameter instanceof Slot(int row, int column) ? rows.value(from + row, column) : parameter);
        }
    }

    private void bindArrays(PreparedStatement prepared, SqlText text, RowBlock rows) throws SQLException {
        BulkLoader.Arrays arrays = runner.bulk().arrays();
        List<@Nullable Object> parameters = text.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            if (arrays != null && parameter instanceof ArraySlot(int column, Class<?> type)) {
                arrays.bind(prepared, i + 1, new BulkLoader.BlockColumn(type, rows, column));
            } else {
                runner.dialect().bind(prepared, i + 1, parameter);
            }
        }
    }

    /// How an executed insertion gives its keys.
    @FunctionalInterface
    public interface Keys {

        /// Executes it and passes the keys on.
        void execute(PreparedStatement insertion, int rows) throws SQLException;

        /// Keys that are returned as rows.
        static Keys returned(BulkTarget.Key key, Consumer<Object> to) {
            return (insertion, rows) -> {
                try (ResultSet made = insertion.executeQuery()) {
                    for (int i = 0; i < rows; i++) {
                        Object value = made.next() ? key.codec().read(made, 1) : null;
                        if (value == null) {
                            throw none(key);
                        }
                        to.accept(value);
                    }
                }
            };
        }

        /// Keys that follow the first, which the driver tells.
        static Keys following(BulkTarget.Key key, long step, Consumer<Object> to) {
            return (insertion, rows) -> {
                insertion.executeLargeUpdate();
                long first;
                try (ResultSet made = insertion.getGeneratedKeys()) {
                    if (!made.next()) {
                        throw none(key);
                    }
                    first = made.getLong(1);
                }
                for (int i = 0; i < rows; i++) {
                    Object value = key.of(first + i * step);
                    if (value == null || first == 0) {
                        throw none(key);
                    }
                    to.accept(value);
                }
            };
        }

        private static RepositoryException none(BulkTarget.Key key) {
            return new RepositoryException(
                    Problem.of("The database made no key for the new rows.")
                            .with("key", key.column())
                            .hint("Make the column an identity column, or set the keys before the rows are inserted."),
                    null);
        }
    }

    /// Whether a count of {@link #batch} says that a row was met.
    public static boolean isMet(long count) {
        return count > 0 || count == Statement.SUCCESS_NO_INFO;
    }
}
