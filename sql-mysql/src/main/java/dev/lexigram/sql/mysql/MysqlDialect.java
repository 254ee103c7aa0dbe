package dev.lexigram.sql.mysql;

import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.sql.dialect.AdvisoryLockSql;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.JoinedRows;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.ScalarFunction;
import dev.lexigram.sql.dialect.SchemaSyntax;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.script.ScriptSyntax;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// MySQL's and MariaDB's text and types.
///
/// Points in time are `datetime(6)` at UTC: `timestamp` ends in 2038 and shifts with the session's zone. Tables
/// that are made here compare text exactly (`utf8mb4_bin`), as the other databases do.
///
/// @param flavour which of the two
/// @param codecs how types travel
record MysqlDialect(Flavour flavour, Codecs codecs) implements Dialect {

    private static final Set<Capability> MYSQL = Set.of(
            Capability.CONCURRENT_WRITERS,
            Capability.ROW_LOCKS,
            Capability.ADVISORY_LOCKS,
            Capability.JSON,
            Capability.FULL_TEXT,
            Capability.SCHEMAS);
    private static final Set<Capability> MARIADB = Set.of(
            Capability.CONCURRENT_WRITERS,
            Capability.ROW_LOCKS,
            Capability.ADVISORY_LOCKS,
            Capability.INSERT_RETURNING,
            Capability.SELF_REFERENCE,
            Capability.SEQUENCES,
            Capability.JSON,
            Capability.FULL_TEXT,
            Capability.SCHEMAS);
    private static final Codecs CODECS = Codecs.standard()
            .with(Instant.class, Codec.of(MysqlDialect::instant, (s, i, v) -> s.setObject(i, local(Codecs.utc(v)))))
            .with(
                    OffsetDateTime.class,
                    Codec.of(
                            (row, i) -> {
                                Instant instant = instant(row, i);
                                return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
                            },
                            (s, i, v) -> s.setObject(i, local(Codecs.utc(v.toInstant())))));
    private static final ColumnTypes TYPES = types();
    private static final Set<String> NOT_INDEXED = Set.of("longtext", "longblob", "json");
    private static final AdvisoryLockSql LOCKS =
            new AdvisoryLockSql("select get_lock(?, 0)", "select release_lock(?)", null, MysqlDialect::lockName);
    // The servers compare names of locks without case, and take 64 characters.
    private static final Pattern LOCK_NAME = Pattern.compile("[a-z0-9._:/-]{1,64}");

    MysqlDialect(Flavour flavour, SqlTypes own) {
        this(flavour, CODECS.with(own));
    }

    private static LocalDateTime local(OffsetDateTime utc) {
        return utc.toLocalDateTime();
    }

    private static @Nullable Instant instant(ResultSet row, int index) throws SQLException {
        LocalDateTime time = row.getObject(index, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static ColumnTypes types() {
        Map<Class<?>, String> names = new HashMap<>(ColumnTypes.standard().names());
        names.put(Float.class, "float");
        names.put(Double.class, "double");
        names.put(BigInteger.class, "decimal(65, 0)");
        names.put(String.class, "longtext");
        names.put(byte[].class, "longblob");
        names.put(Instant.class, "datetime(6)");
        names.put(OffsetDateTime.class, "datetime(6)");
        names.put(LocalDateTime.class, "datetime(6)");
        // MariaDB's other name for longtext with a check of its content.
        names.put(Json.class, "json");
        return new ColumnTypes(
                names,
                "varchar(%d)",
                "varbinary(%d)",
                "varchar(255)",
                " auto_increment primary key",
                " character set utf8mb4 collate utf8mb4_bin");
    }

    @Override
    public String name() {
        return flavour.title();
    }

    @Override
    public Set<Capability> capabilities() {
        return flavour == Flavour.MARIADB ? MARIADB : MYSQL;
    }

    @Override
    public int maxIdentifierLength() {
        return 64;
    }

    @Override
    public String quote(Identifier identifier) {
        return checked(identifier).backQuoted();
    }

    @Override
    public Optional<String> noTimeLimit() {
        return Optional.of(flavour == Flavour.MARIADB ? "max_statement_time = 0" : "max_execution_time = 0");
    }

    @Override
    public Optional<String> noLimit() {
        // The largest row count, as MySQL's manual says it.
        return Optional.of("18446744073709551615");
    }

    @Override
    public String emptyInsert() {
        return " () values ()";
    }

    @Override
    public String shareLock() {
        return flavour == Flavour.MARIADB ? " lock in share mode" : " for share";
    }

    /// MySQL 8.0.31 keeps the rows that it takes away in the same temporary table, and finds them again when it
    /// looks there by key, as a join does.
    @Override
    public boolean copiesSets() {
        return flavour == Flavour.MYSQL;
    }

    @Override
    public String now() {
        return "utc_timestamp(6)";
    }

    @Override
    public Shifted shiftedNow() {
        return new Shifted("timestampadd(microsecond, ", ", utc_timestamp(6))");
    }

    /// `||` is `or` here, and `/` gives fractions.
    @Override
    public String scalar(ScalarFunction function) {
        return switch (function) {
            case LENGTH -> "char_length($1)";
            case LEFT -> "left($1, $2)";
            case RIGHT -> "right($1, $2)";
            case CONCAT -> "concat($1, $2)";
            case QUOTIENT -> "($1 div $2)";
            case DATE_NOW -> "utc_date()";
            case TIME_NOW -> "utc_time(6)";
            case DATE_TIME_NOW -> "utc_timestamp(6)";
        };
    }

    @Override
    public String explain() {
        return flavour == Flavour.MARIADB ? "explain " : "explain format = tree ";
    }

    @Override
    public Optional<JsonSyntax> json() {
        return Optional.of(new MysqlJson(flavour));
    }

    @Override
    public Optional<SchemaSyntax> schemas() {
        return Optional.of(MysqlSchemas.INSTANCE);
    }

    @Override
    public Optional<TextSearchSyntax> textSearch() {
        return Optional.of(MysqlTextSearch.INSTANCE);
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Optional<JoinedRows> joinedRows() {
        return flavour == Flavour.MYSQL ? Optional.of(MysqlJoinedRows.INSTANCE) : Optional.empty();
    }

    /// Long texts and bytes would have to say how much of them is indexed.
    @Override
    public boolean canIndex(String columnType) {
        return !NOT_INDEXED.contains(columnType);
    }

    /// A change of the schema cannot be rolled back here, so a table comes with its indexes or not at all.
    @Override
    public boolean indexesInTable() {
        return true;
    }

    @Override
    public boolean backslashEscapes() {
        return true;
    }

    @Override
    public Optional<AdvisoryLockSql> advisoryLocks() {
        return Optional.of(LOCKS);
    }

    /// The name as it is, or a hash of it where the server would refuse it or take it for another.
    static String lockName(String name) {
        return LOCK_NAME.matcher(name).matches()
                ? name
                : "sha256:" + HexFormat.of().formatHex(AdvisoryLockSql.digest(name), 0, 24);
    }

    /// MySQL has no `returning`; the key comes with the reply if it was asked for when the statement was
    /// prepared.
    @Override
    public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(
                sql, flavour == Flavour.MYSQL ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS);
    }

    /// A connection of this protocol is of no use before all rows were read, so the server is asked to stop.
    @Override
    public void leaveStream(ResultSet rows, int buffered) throws SQLException {
        for (int i = 0; i < buffered; i++) {
            if (!rows.next()) {
                return;
            }
        }
        org.mariadb.jdbc.Connection connection =
                rows.getStatement().getConnection().unwrap(org.mariadb.jdbc.Connection.class);
        connection.cancelCurrentQuery();
        rows.close();
        try (Statement statement = connection.createStatement()) {
            // Had the query ended by itself, the server would stop the next one instead: this one.
            statement.execute("do 0");
        } catch (SQLException e) {
            if (!MysqlErrors.isInterruption(e)) {
                throw e;
            }
        }
    }

    @Override
    public @Nullable Object readAny(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        return switch (value) {
            case Timestamp time -> row.getObject(index, LocalDateTime.class);
            case Date year when isA("YEAR", row, index) -> Long.valueOf(row.getInt(index));
            case byte[] document when isA("JSON", row, index) -> row.getString(index);
            case Date date -> row.getObject(index, LocalDate.class);
            case Time time -> row.getObject(index, LocalTime.class);
            case Integer number -> Long.valueOf(number);
            case Short number -> Long.valueOf(number);
            case Byte number -> Long.valueOf(number);
            case null, default -> value;
        };
    }

    private static boolean isA(String type, ResultSet row, int index) throws SQLException {
        return row.getMetaData().getColumnTypeName(index).equals(type);
    }

    @Override
    public ScriptSyntax scriptSyntax() {
        return ScriptSyntax.MYSQL;
    }
}
