package dev.lexigram.sql.driver;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import java.sql.SQLException;

/// The only place where a driver's exception becomes one of ours. Stateless and thread-safe.
@FunctionalInterface
public interface ErrorTranslator {

    /// The exception that says what happened.
    ///
    /// @param error what the driver threw; it becomes the cause
    /// @param context what is known of the call: the database, the statement
    DatabaseException translate(SQLException error, Context context);

    /// Whether the connection is of no further use.
    default boolean breaksConnection(SQLException error) {
        String state = error.getSQLState();
        return state != null && state.startsWith("08");
    }

    /// Whether the database has ended the running transaction by itself, so that a further statement would commit
    /// alone.
    default boolean endsTransaction(SQLException error) {
        return false;
    }

    /// Details of the call that failed.
    ///
    /// @param database the database's name
    /// @param sql the statement with marks instead of values, or an empty text
    record Context(String database, String sql) {

        /// A common problem with the context as its details.
        public Problem problem(Fault fault) {
            return problem(fault.sentence()).hint(fault.hint());
        }

        /// A problem with the context as its details.
        public Problem problem(String sentence) {
            Problem problem = Problem.of(sentence).with("database", database);
            return sql.isEmpty() ? problem : problem.with("sql", sql);
        }
    }
}
