package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.error.CheckConstraintException;
import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.IntegrityException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Fault;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's result codes mean (sqlite.org/rescode.html). SQLite has no SQLSTATE, and one code for everything
/// that is wrong with a statement's text, so there its message decides.
///
/// @param address the database's URL, without secrets
record SqliteErrors(String address) implements ErrorTranslator {

    // Out of memory, interrupted, failed input or output, full.
    private static final Set<Integer> MAY_ROLL_BACK = Set.of(7, 9, 10, 13);

    @Override
    public DatabaseException translate(SQLException error, Context context) {
        SQLiteErrorCode code = error instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        String message = detail(error);
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                new DuplicateKeyException(columns(context.problem(Fault.DUPLICATE_KEY), message), error);
            case SQLITE_CONSTRAINT_FOREIGNKEY -> new ForeignKeyException(context.problem(Fault.FOREIGN_KEY), error);
            case SQLITE_CONSTRAINT_NOTNULL ->
                new NotNullException(columns(context.problem(Fault.NOT_NULL), message), error);
            case SQLITE_CONSTRAINT_CHECK ->
                new CheckConstraintException(
                        context.problem(Fault.CHECK).with("constraint", after(message, "failed: ")), error);
            case SQLITE_CONSTRAINT_DATATYPE, SQLITE_MISMATCH ->
                new ParameterBindingException(context.problem(Fault.WRONG_TYPE), error);
            case SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_TRIGGER ->
                new IntegrityException(context.problem(Fault.CONSTRAINT), error);
            case SQLITE_INTERRUPT -> new DatabaseTimeoutException(context.problem(Fault.TIMEOUT), error);
            case SQLITE_READONLY -> new TransactionException(context.problem(Fault.READ_ONLY), error);
            default -> byFamily(code, error, context, message);
        };
    }

    /// After these SQLite may have rolled back by itself
    /// (sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction).
    @Override
    public boolean endsTransaction(SQLException error) {
        return error instanceof SQLiteException e && MAY_ROLL_BACK.contains(e.getResultCode().code & 0xff);
    }

    private DatabaseException byFamily(SQLiteErrorCode code, SQLException error, Context context, String message) {
        // The low byte of an extended code is the family (sqlite.org/rescode.html#extrc).
        return switch (code.code & 0xff) {
            case 5, 6 ->
                new LockException(
                        context.problem("The database is locked by another connection or process.")
                                .hint("Run the transaction again, or raise busy_timeout in the URL."),
                        error);
            case 8 ->
                new TransactionException(
                        context.problem("The database cannot be written.").with("found", message), error);
            case 10, 11, 13, 14, 23, 26 ->
                new ConnectionException(
                        context.problem("The database file cannot be used.")
                                .with("address", address)
                                .with("found", message)
                                .hint(
                                        "See whether the folder exists, may be written, and the file is a SQLite database."),
                        error);
            default -> byText(error, context, message);
        };
    }

    private static DatabaseException byText(SQLException error, Context context, String message) {
        if (message.contains("no such table")) {
            return new TableNotFoundException(
                    context.problem(Fault.NO_TABLE).with("table", after(message, "no such table: ")), error);
        }
        if (message.contains("no such column") || message.contains("has no column named")) {
            String column = message.contains("named ") ? after(message, "named ") : after(message, "no such column: ");
            return new ColumnNotFoundException(context.problem(Fault.NO_COLUMN).with("column", column), error);
        }
        if (message.contains("syntax error")
                || message.contains("incomplete input")
                || message.contains("unrecognized token")) {
            return new QuerySyntaxException(context.problem(Fault.NOT_SQL).with("found", message), error);
        }
        return new QueryException(context.problem(Fault.REJECTED).with("found", message), error);
    }

    /// What the driver puts in parentheses is SQLite's own message.
    private static String detail(SQLException error) {
        String text = String.valueOf(error.getMessage());
        int open = text.indexOf('(');
        return open >= 0 && text.endsWith(")") ? text.substring(open + 1, text.length() - 1) : text;
    }

    private static String after(String message, String marker) {
        int at = message.indexOf(marker);
        return at < 0 ? message : message.substring(at + marker.length());
    }

    /// `UNIQUE constraint failed: users.email, users.tenant` names the table and the columns.
    private static Problem columns(Problem problem, String message) {
        String names = after(message, "failed: ");
        int dot = names.indexOf('.');
        if (dot < 0) {
            return problem;
        }
        String table = names.substring(0, dot);
        return problem.with("table", table).with("column", names.replace(table + ".", ""));
    }
}
