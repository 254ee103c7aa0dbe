package dev.lexigram.contracts.sql;

import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.work.UnitBody;
import dev.lexigram.contracts.work.UnitTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One SQL database. Blocking calls made for virtual threads; thread-safe.
///
/// Inside the body of {@link #inTransaction} all calls of the same thread run in that transaction; outside, each
/// call is its own. Errors are `DatabaseException`s with a code, never driver exceptions.
public interface Database {

    /// The name under which it was configured, `database` when nothing else was said.
    String name();

    /// A statement as text with parameters.
    SqlQuery sql(String text);

    /// Inserts a row.
    ///
    /// @param table a table, perhaps qualified with a schema
    /// @param values column to value, not empty
    /// @return the number of rows, 1
    long insert(String table, Map<String, ? extends @Nullable Object> values);

    /// Inserts a row and returns the key that the database made.
    ///
    /// @param keyColumn the generated column
    /// @return the key, in the driver's type
    Object insertReturningKey(String table, Map<String, ? extends @Nullable Object> values, String keyColumn);

    /// Changes the rows that meet a condition. For all rows say {@link Predicate#always()}.
    ///
    /// @return the number of rows that met the condition
    long update(String table, Map<String, ? extends @Nullable Object> values, Predicate where);

    /// Deletes the rows that meet a condition. For all rows say {@link Predicate#always()}.
    ///
    /// @return the number of deleted rows
    long delete(String table, Predicate where);

    /// Runs a body in a transaction and commits when it returns; anything it throws rolls back and reaches the
    /// caller unchanged.
    ///
    /// Inside another transaction of this database the body joins it; if it then throws, the whole can only roll
    /// back, even when an outer body catches the exception: the outermost call then throws a
    /// `TransactionRollbackException`. A thread started inside does not see the transaction.
    default <R, X extends Exception> R inTransaction(TransactionBody<R, X> body) throws X {
        return inTransaction(TxOptions.defaults(), body);
    }

    /// As {@link #inTransaction(TransactionBody)}, with options. To join a transaction that is weaker than asked
    /// for is refused.
    <R, X extends Exception> R inTransaction(TxOptions options, TransactionBody<R, X> body) throws X;

    /// As {@link #inTransaction(TransactionBody)} for a body that returns nothing.
    default <X extends Exception> void useTransaction(TransactionWork<X> body) throws X {
        useTransaction(TxOptions.defaults(), body);
    }

    /// As {@link #inTransaction(TxOptions, TransactionBody)} for a body that returns nothing.
    default <X extends Exception> void useTransaction(TxOptions options, TransactionWork<X> body) throws X {
        inTransaction(options, transaction -> {
            body.run(transaction);
            return Boolean.TRUE;
        });
    }

    /// Runs a body in a unit of work, which is written and committed when it returns; anything it throws undoes the
    /// work and reaches the caller unchanged. Inside another unit of this database the body gets that one, and
    /// inside a transaction the unit joins it.
    default <R, X extends Exception> R inUnitOfWork(UnitBody<R, X> body) throws X {
        return inUnitOfWork(TxOptions.defaults(), body);
    }

    /// As {@link #inUnitOfWork(UnitBody)}, with options for the transaction. A body that is run again gets a new
    /// unit.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when the options ask for no transaction
    <R, X extends Exception> R inUnitOfWork(TxOptions options, UnitBody<R, X> body) throws X;

    /// As {@link #inUnitOfWork(UnitBody)} for a body that returns nothing.
    default <X extends Exception> void useUnitOfWork(UnitTask<X> body) throws X {
        useUnitOfWork(TxOptions.defaults(), body);
    }

    /// As {@link #inUnitOfWork(TxOptions, UnitBody)} for a body that returns nothing.
    default <X extends Exception> void useUnitOfWork(TxOptions options, UnitTask<X> body) throws X {
        inUnitOfWork(options, work -> {
            body.run(work);
            return Boolean.TRUE;
        });
    }

    /// The transaction that the calling thread is in, if any.
    Optional<Transaction> currentTransaction();

    /// The names of the tables and views of the current schema, sorted.
    List<String> tables();

    /// A table or view with its columns, or empty when there is none of that name.
    Optional<TableInfo> table(String name);

    /// Asks the database a trivial question and waits no longer than the timeout.
    HealthCheckResult health(Duration timeout);

    /// The part of the implementation that a library built on it needs, as with `java.sql.Wrapper`.
    ///
    /// @throws dev.lexigram.contracts.error.DriverException when this database has no such part
    <T> T unwrap(Class<T> type);
}
