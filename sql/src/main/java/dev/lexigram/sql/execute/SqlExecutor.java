package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.SqlText;
import dev.lexigram.sql.transaction.TransactionScope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs rendered statements and reads their results. Thread-safe.
public final class SqlExecutor {

    private static final int BATCH_SIZE = 1_000;

    private final StatementRunner runner;

    public SqlExecutor(StatementRunner runner) {
        this.runner = runner;
    }

    /// What writes many rows at once.
    public BulkRunner bulk() {
        return new BulkRunner(runner);
    }

    /// All rows.
    public <T> List<T> list(SqlText text, Access access, RowReader.Source<T> readers) {
        return runner.run(text, access, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                RowReader<T> reader = readers.on(rows);
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        });
    }

    /// The first row, or empty.
    public <T> Optional<T> first(SqlText text, Access access, RowReader.Source<T> readers) {
        return runner.run(text, access, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(readers.on(rows).read(rows)) : Optional.<T>empty();
            }
        });
    }

    /// The only row; none is an error, and so is a second one.
    public <T> T one(SqlText text, Access access, RowReader.Source<T> readers) {
        return single(text, access, readers)
                .orElseThrow(() -> new QueryException(
                        Problem.of("One row was expected and none came.")
                                .with("sql", text.sql())
                                .hint("Ask for optional() when there may be none."),
                        null))
                .value();
    }

    /// The only row, or empty, as is a value that is null; a second row is an error.
    public <T> Optional<T> only(SqlText text, Access access, RowReader.Source<T> readers) {
        return single(text, access, readers).flatMap(found -> Optional.ofNullable(found.value()));
    }

    /// A row that was there, though its value may be null.
    private record Found<T>(T value) {}

    private <T> Optional<Found<T>> single(SqlText text, Access access, RowReader.Source<T> readers) {
        return runner.run(text, access, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.<Found<T>>empty();
                }
                T value = readers.on(rows).read(rows);
                if (rows.next()) {
                    throw new QueryException(
                            Problem.of("One row was expected and more came.")
                                    .with("sql", text.sql())
                                    .hint("Narrow the condition, or ask for first() or list()."),
                            null);
                }
                return Optional.of(new Found<>(value));
            }
        });
    }

    /// The number of rows that a statement changed.
    public long update(SqlText text, Access access) {
        return runner.run(text, access, PreparedStatement::executeLargeUpdate);
    }

    /// The key that the database made for the one row of an insertion.
    ///
    /// @param insert what was rendered to `text`; it returns the key column
    public <K> K insertedKey(Query.Insert insert, SqlText text, Codec<K> codec) {
        boolean returning = runner.dialect().can(Capability.INSERT_RETURNING);
        Optional<K> key = runner.run(text, Access.WRITE, statement -> {
            if (returning) {
                try (ResultSet keys = statement.executeQuery()) {
                    return firstKey(keys, codec);
                }
            }
            statement.executeLargeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return firstKey(keys, codec);
            }
        });
        return key.orElseThrow(() -> new RepositoryException(
                Problem.of("The database made no key for the new row.")
                        .with("table", insert.table())
                        .with("key", insert.returning())
                        .hint("Make the column an identity column, or set the key before the row is created."),
                null));
    }

    private static <K> Optional<K> firstKey(ResultSet keys, Codec<K> codec) throws SQLException {
        return keys.next() ? Optional.ofNullable(codec.read(keys, 1)) : Optional.empty();
    }

    /// Runs one statement for many rows of parameters, in a transaction.
    ///
    /// @return the number of rows changed by all; rows of which the driver does not tell count as one
    public long batch(String sql, Iterable<? extends List<? extends @Nullable Object>> rows) {
        if (!runner.inTransaction()) {
            return runner.transactions().run(runner.transactions().own(), transaction -> batch(sql, rows));
        }
        return runner.run(sql, Access.WRITE, statement -> {
            long changed = 0;
            int waiting = 0;
            for (List<? extends @Nullable Object> row : rows) {
                runner.bind(statement, row);
                statement.addBatch();
                if (++waiting == BATCH_SIZE) {
                    changed += sum(statement.executeLargeBatch());
                    waiting = 0;
                }
            }
            return waiting == 0 ? changed : changed + sum(statement.executeLargeBatch());
        });
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += Math.max(count, count == java.sql.Statement.SUCCESS_NO_INFO ? 1 : 0);
        }
        return sum;
    }

    /// Reads on the connection of the running transaction, or on one of the pool; errors are translated as those of
    /// statements are.
    public <R> R inspect(StatementRunner.Inspection<R> inspection) {
        return runner.inspect(inspection);
    }

    /// What the database says of a statement without running it.
    ///
    /// @param sql the text with a `?` for each parameter
    /// @throws dev.lexigram.contracts.error.DatabaseException when the database refuses the statement
    public StatementShape describe(String sql) {
        // A statement of its own: one that is kept and has run may no longer say its columns.
        return runner.inspect(connection -> {
            try (PreparedStatement statement = runner.dialect().prepare(connection, sql)) {
                return StatementShape.of(statement, runner.dialect());
            }
        });
    }

    /// Whether the calling code runs in a transaction.
    public boolean inTransaction() {
        return runner.inTransaction();
    }

    /// Runs work in the running transaction or in one of its own.
    public <R> R atomically(Supplier<R> work) {
        return runner.transactions().run(runner.transactions().own(), transaction -> work.get());
    }

    /// Runs a step whose failure must not spoil the running transaction; see {@link TransactionScope#attempt}.
    public <R> R attempt(Supplier<R> step) {
        return runner.transactions().attempt(step);
    }

    /// Runs a body over the rows while the cursor is open.
    public <T, R, X extends Exception> R stream(
            SqlText text, Access access, RowReader.Source<T> readers, StreamBody<T, R, X> body) throws X {
        if (runner.dialect().streamsNeedTransaction() && !runner.inTransaction()) {
            TxOptions options = access == Access.READ ? TxOptions.readOnly() : TxOptions.defaults();
            return runner.transactions().run(options, tx -> stream(text, access, readers, body));
        }
        try {
            return runner.run(text, access, new Streaming<>(runner.dialect(), readers, body));
        } catch (RowStream.BodyFailure failure) {
            throw RowStream.<X>unwrapped(failure);
        }
    }

    private record Streaming<T, R, X extends Exception>(
            Dialect dialect, RowReader.Source<T> readers, StreamBody<T, R, X> body)
            implements StatementRunner.Execution<R> {
        @Override
        public R on(PreparedStatement statement) throws SQLException {
            R result = RowStream.read(statement, dialect, readers, body);
            statement.setFetchSize(0);
            return result;
        }

        @Override
        public boolean timed() {
            return false;
        }
    }
}
