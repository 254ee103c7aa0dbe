package dev.lexigram.sql.mysql;

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
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.contracts.error.SchemaException;
import dev.lexigram.contracts.error.SerializationException;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.sql.driver.ConnectionFailures;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Fault;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the error numbers of MySQL and MariaDB mean (dev.mysql.com/doc/mysql-errors/8.0,
/// mariadb.com/kb/en/mariadb-error-codes).
///
/// The server's own sentence is shown only where it cannot hold values of a row.
///
/// @param place host and port, for messages
record MysqlErrors(String place) implements ErrorTranslator {

    private static final int INTERRUPTED = 1317;
    private static final int DEADLOCK = 1213;
    // Its SQLSTATE is that of violated constraints all the same.
    private static final int AMBIGUOUS = 1052;
    private static final Pattern KEY = Pattern.compile("for key '(?:([^'.]+)\\.)?([^']+)'");
    private static final Pattern FOREIGN_KEY = Pattern.compile("`([^`]+)`, CONSTRAINT `([^`]+)`");
    // Not all that goes wrong with TLS in this driver has a cause that says so.
    private static final Pattern TLS = Pattern.compile("(?i)ssl|keystore|trust");
    private static final Pattern QUOTED = Pattern.compile("['`](?:[^'`]*\\.)?([^'`.]+)['`]");

    /// Whether the statement was stopped because somebody asked for it.
    static boolean isInterruption(SQLException error) {
        return error.getErrorCode() == INTERRUPTED;
    }

    /// The servers roll the victim of a deadlock back as a whole.
    @Override
    public boolean endsTransaction(SQLException error) {
        return error.getErrorCode() == DEADLOCK;
    }

    @Override
    public DatabaseException translate(SQLException error, Context context) {
        String message = String.valueOf(error.getMessage());
        return switch (error.getErrorCode()) {
            case 1062, 1586, 1859 ->
                new DuplicateKeyException(
                        context.problem(Fault.DUPLICATE_KEY)
                                .with("table", group(KEY, message, 1))
                                .with("constraint", group(KEY, message, 2)),
                        error);
            case 1216, 1217, 1451, 1452, 1834 ->
                new ForeignKeyException(
                        context.problem(Fault.FOREIGN_KEY)
                                .with("table", group(FOREIGN_KEY, message, 1))
                                .with("constraint", group(FOREIGN_KEY, message, 2)),
                        error);
            case 1048, 1364, 1263 ->
                new NotNullException(context.problem(Fault.NOT_NULL).with("column", group(QUOTED, message, 1)), error);
            case 3819, 4025 ->
                new CheckConstraintException(
                        context.problem(Fault.CHECK).with("constraint", group(QUOTED, message, 1)), error);
            // 1020: MariaDB's snapshot isolation saw the row change under it.
            case 1020 -> new SerializationException(context.problem(Fault.NO_ORDER), error);
            case DEADLOCK -> new DeadlockException(context.problem(Fault.DEADLOCK), error);
            case 1205, 3572 -> new LockException(context.problem(Fault.NO_LOCK), error);
            case 1317, 1969, 3024 -> new DatabaseTimeoutException(context.problem(Fault.TIMEOUT), error);
            case 1792 -> new TransactionException(context.problem(Fault.READ_ONLY), error);
            default -> byStatement(error, context, message);
        };
    }

    private DatabaseException byStatement(SQLException error, Context context, String message) {
        return switch (error.getErrorCode()) {
            case 1064, 1149 ->
                new QuerySyntaxException(context.problem(Fault.NOT_SQL).with("found", serverText(message)), error);
            case 1146, 1051, 1109 ->
                new TableNotFoundException(
                        context.problem(Fault.NO_TABLE).with("table", group(QUOTED, message, 1)), error);
            case 1054 ->
                new ColumnNotFoundException(
                        context.problem(Fault.NO_COLUMN).with("column", group(QUOTED, message, 1)), error);
            case 1050, 1060, 1061, 1091 ->
                new SchemaException(context.problem(Fault.OTHER_SCHEMA).with("found", serverText(message)), error);
            // The server's sentence would quote the value.
            case 1264, 1265, 1292, 1366, 1406, 1411, 4078 ->
                new ParameterBindingException(
                        context.problem(Fault.DOES_NOT_FIT).with("error", error.getErrorCode()), error);
            // Also what an upsert ends with that meets a row which the rules of the table keep from it.
            case 1242 ->
                new QueryException(
                        context.problem("A question gave several values where one is wanted.")
                                .hint("Narrow the question. An upsert ends like this when the row with the same unique"
                                        + " values belongs to another scope than the active one."),
                        error);
            case 1044, 1045, 1049, 1130, 1040, 1203, 1698 ->
                new ConnectionException(
                        context.problem(Fault.LOGIN).with("address", place).with("found", serverText(message)), error);
            default -> byClass(error, context, message);
        };
    }

    private DatabaseException byClass(SQLException error, Context context, String message) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (state.startsWith("23") && error.getErrorCode() != AMBIGUOUS) {
            return new IntegrityException(context.problem(Fault.CONSTRAINT), error);
        }
        if (error.getErrorCode() == 0 && message.contains("RSA public key")) {
            return new ConnectionException(
                    context.problem("The login needs TLS or the server's public key.")
                            .with("address", place)
                            .with("found", serverText(message))
                            .hint("Use sslMode=verify-full, or name the key with serverRsaPublicKeyFile."),
                    error);
        }
        if (state.startsWith("08") && TLS.matcher(message).find()) {
            return ConnectionFailures.withoutTls(error, context, place);
        }
        if (state.startsWith("08")) {
            return ConnectionFailures.translate(error, context, place);
        }
        return new QueryException(
                context.problem(Fault.REJECTED)
                        .with("error", error.getErrorCode())
                        .with("found", serverText(message)),
                error);
    }

    /// The server's sentence in one line, without the connection number that the driver puts before it.
    private static String serverText(String message) {
        int close = message.startsWith("(conn=") ? message.indexOf(')') : -1;
        String text = message.substring(close + 1).strip();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static @Nullable String group(Pattern pattern, String message, int group) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(group) : null;
    }
}
