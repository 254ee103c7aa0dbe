package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.script.ScriptSyntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between databases in text and types. Backends implement it; users may, for a database of their
/// own.
///
/// Implementations are stateless and thread-safe.
public interface Dialect {

    /// The database's name for people, such as `PostgreSQL`.
    String name();

    Set<Capability> capabilities();

    default boolean can(Capability capability) {
        return capabilities().contains(capability);
    }

    /// The longest identifier in characters.
    int maxIdentifierLength();

    /// The identifier in this database's quotes.
    ///
    /// @throws InvalidIdentifierException when it is too long for this database
    default String quote(Identifier identifier) {
        return checked(identifier).doubleQuoted();
    }

    /// The identifier, if it is not too long for this database.
    ///
    /// @throws InvalidIdentifierException when it is
    default Identifier checked(Identifier identifier) {
        if (identifier.name().length() > maxIdentifierLength()) {
            throw new InvalidIdentifierException(
                    Problem.of("The name is too long for this database.")
                            .with("name", identifier.name())
                            .with("database", name())
                            .hint("Use at most " + maxIdentifierLength() + " characters."),
                    null);
        }
        return identifier;
    }

    /// What stands for "no limit" when only an offset is given; empty when `offset` may stand alone.
    Optional<String> noLimit();

    /// What follows `insert into t` to insert a row of defaults.
    default String emptyInsert() {
        return " default values";
    }

    /// What follows a question so that its rows can be shared but not changed.
    default String shareLock() {
        return " for share";
    }

    /// Whether the result of `intersect` or `except` must be copied where it is used like a table.
    default boolean copiesSets() {
        return false;
    }

    /// The time at which the statement began, as columns of {@link java.time.Instant} hold it.
    default String now() {
        return "current_timestamp";
    }

    /// The same, later by a number of microseconds.
    default Shifted shiftedNow() {
        return new Shifted("(current_timestamp + ", " * interval '1 microsecond')");
    }

    /// How a function is written, with `$1` and `$2` where its arguments go.
    default String scalar(ScalarFunction function) {
        return switch (function) {
            case LENGTH -> "char_length($1)";
            case LEFT -> "left($1, cast($2 as integer))";
            case RIGHT -> "right($1, cast($2 as integer))";
            case CONCAT -> "($1 || $2)";
            case QUOTIENT -> "($1 / $2)";
            case DATE_NOW -> "current_date";
            case TIME_NOW -> "localtime";
            case DATE_TIME_NOW -> "localtimestamp";
        };
    }

    /// What goes around an exact decimal that is compared with a computed number; empty where nothing is needed.
    default Optional<Shifted> exactBesideComputed() {
        return Optional.empty();
    }

    /// Text around a parameter.
    record Shifted(String before, String behind) {}

    /// What goes before a statement to be told how it would be run.
    default String explain() {
        return "explain ";
    }

    /// Whether nulls count as greatest when an order does not say where they go; else they count as smallest.
    default boolean nullsAreGreatest() {
        return false;
    }

    /// How parts of JSON documents are asked for; empty where {@link Capability#JSON} is missing.
    default Optional<JsonSyntax> json() {
        return Optional.empty();
    }

    /// How texts are searched; empty where {@link Capability#FULL_TEXT} is missing.
    default Optional<TextSearchSyntax> textSearch() {
        return Optional.empty();
    }

    /// How schemas are made and dropped; empty where {@link Capability#SCHEMAS} is missing.
    default Optional<SchemaSyntax> schemas() {
        return Optional.empty();
    }

    /// The error for a statement that asks for what the database cannot do.
    default QueryException lacks(Capability capability) {
        return new QueryException(
                Problem.of("The database cannot do what the statement asks for.")
                        .with("database", name())
                        .with("capability", capability)
                        .hint("Ask another database, or give the dialect what it takes."),
                null);
    }

    /// How rows of values are joined with a table to change it; empty where there is no such way, or no need of
    /// one.
    default Optional<JoinedRows> joinedRows() {
        return Optional.empty();
    }

    /// How types travel.
    Codecs codecs();

    /// What types are called when a table is created.
    ColumnTypes columnTypes();

    /// Whether columns of a type, in this database's words, can be in indexes and foreign keys.
    default boolean canIndex(String columnType) {
        return true;
    }

    /// Whether `create table` takes `index name (columns)` among the columns; else indexes are made afterwards.
    default boolean indexesInTable() {
        return false;
    }

    /// Whether a table may be created with a foreign key to one that is not there yet.
    default boolean refersAhead() {
        return false;
    }

    /// What follows a `like` so that a backslash escapes its wildcards; empty where that is so anyway.
    default String patternEscape() {
        return "";
    }

    /// The beginning of a function call that takes away the difference between small and capital letters.
    default String foldCase() {
        return "lower(";
    }

    /// The next value of a sequence as an expression; of use with {@link Capability#SEQUENCES} only.
    ///
    /// @param sequence the sequence's name in quotes, with its schema
    default String nextValue(String sequence) {
        return "next value for " + sequence;
    }

    /// Whether a backslash inside a string escapes the next character; then `#` begins a comment too, as in
    /// MySQL.
    default boolean backslashEscapes() {
        return false;
    }

    /// What follows `set session` to let statements run for any time; empty where the server sets no limit.
    default Optional<String> noTimeLimit() {
        return Optional.empty();
    }

    /// By whose rules a script is cut into statements.
    default ScriptSyntax scriptSyntax() {
        return ScriptSyntax.POSTGRES;
    }

    /// How locks by name are asked for; empty without {@link Capability#ADVISORY_LOCKS}.
    default Optional<AdvisoryLockSql> advisoryLocks() {
        return Optional.empty();
    }

    /// Prepares a statement in the way in which generated keys can be had afterwards.
    default PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /// Makes a statement deliver its rows as they arrive.
    default void prepareStreaming(PreparedStatement statement, int fetchSize) throws SQLException {
        statement.setFetchSize(fetchSize);
    }

    /// Leaves a streamed result before its last row; for databases whose driver would read all rows to close it.
    ///
    /// @param rows the result, still open
    /// @param buffered how many rows the driver may have read ahead
    default void leaveStream(ResultSet rows, int buffered) throws SQLException {
        // Closing it is enough.
    }

    /// Whether rows only stream inside a transaction.
    default boolean streamsNeedTransaction() {
        return false;
    }

    /// Whether a result says the types of expressions, too; else only those of columns of tables.
    default boolean knowsTypesOfExpressions() {
        return true;
    }

    /// How many columns the result of a prepared statement will have.
    default int columnCount(ResultSetMetaData result) throws SQLException {
        return result.getColumnCount();
    }

    /// Sets a parameter by the value's own type, or by its codec if it is {@link Encoded}.
    @SuppressWarnings("unchecked")
    default void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Encoded encoded -> encoded.bind(statement, index);
            default -> ((Codec<Object>) codecs().ofValue(value.getClass())).bind(statement, index, value);
        }
    }

    /// The value of a column for a reader that does not know its type, in a type that is the same on every
    /// database where possible.
    default @Nullable Object readAny(ResultSet row, int index) throws SQLException {
        return row.getObject(index);
    }
}
