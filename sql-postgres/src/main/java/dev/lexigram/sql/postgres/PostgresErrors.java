package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.error.CheckConstraintException;
import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.IntegrityException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.contracts.error.SchemaException;
import dev.lexigram.contracts.error.SerializationException;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.sql.driver.ConnectionFailures;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Fault;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// What PostgreSQL's SQLSTATEs mean (postgresql.org/docs/18/errcodes-appendix.html).
///
/// The server's own sentence is shown only where it cannot hold values of a row.
///
/// @param place host and port, for messages
record PostgresErrors(String place) implements ErrorTranslator {

    /// Whether the driver could not take a value of the URL's parameters.
    static boolean isWrongParameter(SQLException error) {
        return PSQLState.INVALID_PARAMETER_VALUE.getState().equals(error.getSQLState());
    }

    @Override
    public DatabaseException translate(SQLException error, Context context) {
        ServerErrorMessage server = error instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        return switch (state) {
            case "23505" -> new DuplicateKeyException(fields(context.problem(Fault.DUPLICATE_KEY), server), error);
            case "23503" -> new ForeignKeyException(fields(context.problem(Fault.FOREIGN_KEY), server), error);
            case "23502" -> new NotNullException(fields(context.problem(Fault.NOT_NULL), server), error);
            case "23514" -> new CheckConstraintException(fields(context.problem(Fault.CHECK), server), error);
            case "40001" -> new SerializationException(context.problem(Fault.NO_ORDER), error);
            case "40P01" -> new DeadlockException(context.problem(Fault.DEADLOCK), error);
            case "55P03" -> new LockException(context.problem(Fault.NO_LOCK), error);
            case "57014" -> new DatabaseTimeoutException(context.problem(Fault.TIMEOUT), error);
            case "25006" -> new TransactionException(context.problem(Fault.READ_ONLY), error);
            case "25P02", "40000", "40003" ->
                new TransactionRollbackException(
                        context.problem("The transaction cannot go on after an error in it.")
                                .hint("Let the first error reach the outermost caller."),
                        error);
            default -> byStatement(state, error, context, server);
        };
    }

    private DatabaseException byStatement(
            String state, SQLException error, Context context, @Nullable ServerErrorMessage server) {
        String found = server == null ? null : server.getMessage();
        return switch (state) {
            case "42601", "42P05", "42000" ->
                new QuerySyntaxException(context.problem(Fault.NOT_SQL).with("found", found), error);
            case "42P01" ->
                new TableNotFoundException(context.problem(Fault.NO_TABLE).with("table", quoted(found)), error);
            case "42703" ->
                new ColumnNotFoundException(context.problem(Fault.NO_COLUMN).with("column", quoted(found)), error);
            case "42P06", "42P07", "42701", "3F000" ->
                new SchemaException(context.problem(Fault.OTHER_SCHEMA).with("found", found), error);
            case "42804", "42P02", "42P18", "42883", "07006" ->
                new ParameterBindingException(context.problem(Fault.WRONG_TYPE).with("found", found), error);
            // The server's sentence would quote the value.
            case "22P02", "22007", "22008", "22003", "22001" ->
                new ParameterBindingException(
                        context.problem(Fault.DOES_NOT_FIT).with("sqlstate", state), error);
            default -> byClass(state, error, context, found);
        };
    }

    private DatabaseException byClass(String state, SQLException error, Context context, @Nullable String found) {
        if (state.startsWith("23")) {
            return new IntegrityException(context.problem(Fault.CONSTRAINT), error);
        }
        if (ended(state)) {
            return new ConnectionException(
                    context.problem("The server ended the connection.")
                            .with("address", place)
                            .with("found", found)
                            .hint("Run the work again; the server's log says more."),
                    error);
        }
        if (state.equals("53300")) {
            return new ConnectionException(
                    context.problem("The server has no connection left.")
                            .with("address", place)
                            .with("found", found)
                            .hint("Lower pool.max_size, or raise max_connections of the server."),
                    error);
        }
        if (state.startsWith("28") || state.startsWith("3D")) {
            return new ConnectionException(
                    context.problem(Fault.LOGIN).with("address", place).with("found", found), error);
        }
        if (state.startsWith("08")) {
            String message = String.valueOf(error.getMessage());
            // Not all that goes wrong with TLS in this driver has a cause that says so.
            return message.contains("SSL") || message.contains("hostnameverifier")
                    ? ConnectionFailures.withoutTls(error, context, place)
                    : ConnectionFailures.translate(error, context, place);
        }
        return new QueryException(
                context.problem(Fault.REJECTED).with("sqlstate", state).with("found", found), error);
    }

    /// Whether it is the server's farewell: a shutdown, an administrator, or a transaction that took too long.
    private static boolean ended(String state) {
        return state.startsWith("57P") || state.equals("25P03") || state.equals("25P04");
    }

    @Override
    public boolean breaksConnection(SQLException error) {
        return ErrorTranslator.super.breaksConnection(error)
                || (error.getSQLState() != null && ended(error.getSQLState()));
    }

    private static Problem fields(Problem problem, @Nullable ServerErrorMessage server) {
        return server == null
                ? problem
                : problem.with("constraint", server.getConstraint())
                        .with("table", server.getTable())
                        .with("column", server.getColumn());
    }

    /// The name in the server's sentence, such as `relation "users" does not exist`.
    private static @Nullable String quoted(@Nullable String sentence) {
        int open = sentence == null ? -1 : sentence.indexOf('"');
        int close = sentence == null ? -1 : sentence.indexOf('"', open + 1);
        if (sentence == null || open < 0 || close < 0) {
            return sentence;
        }
        return sentence.substring(open + 1, close);
    }
}
