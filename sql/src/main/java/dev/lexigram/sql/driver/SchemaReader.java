package dev.lexigram.sql.driver;

import dev.lexigram.contracts.sql.ColumnInfo;
import dev.lexigram.contracts.sql.TableInfo;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads tables and columns of the connection's own catalog and schema through JDBC's metadata.
public final class SchemaReader {

    private static final String[] KINDS = {"TABLE", "VIEW", "PARTITIONED TABLE", "MATERIALIZED VIEW", "BASE TABLE"};

    private final DatabaseMetaData meta;
    private final Connection connection;

    private SchemaReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.meta = connection.getMetaData();
    }

    public static SchemaReader on(Connection connection) throws SQLException {
        return new SchemaReader(connection);
    }

    /// The names of all tables and views, sorted.
    public List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = meta.getTables(connection.getCatalog(), connection.getSchema(), "%", KINDS)) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> name.startsWith("sqlite_"));
        names.sort(String::compareTo);
        return names;
    }

    /// A table or view; the exact name first, else regardless of case.
    public Optional<TableInfo> table(String wanted) throws SQLException {
        List<String> all = tables();
        Optional<String> name = all.contains(wanted)
                ? Optional.of(wanted)
                : all.stream().filter(wanted::equalsIgnoreCase).findFirst();
        return name.isPresent() ? Optional.of(new TableInfo(name.get(), columns(name.get()))) : Optional.empty();
    }

    private List<ColumnInfo> columns(String table) throws SQLException {
        Set<String> key = primaryKey(table);
        List<ColumnInfo> columns = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(connection.getCatalog(), connection.getSchema(), pattern(table), "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(table)) {
                    columns.add(column(rows, key));
                }
            }
        }
        return columns;
    }

    /// The name as a search pattern, its wildcards taken literally.
    private String pattern(String name) throws SQLException {
        String escape = meta.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }

    private static ColumnInfo column(ResultSet row, Set<String> key) throws SQLException {
        // Read in the order of the columns: some drivers cannot go back.
        String name = row.getString("COLUMN_NAME");
        String type = row.getString("TYPE_NAME");
        int nullable = row.getInt("NULLABLE");
        String defaultValue = row.getString("COLUMN_DEF");
        boolean keyed = key.contains(name);
        return new ColumnInfo(
                name,
                type.toLowerCase(Locale.ROOT),
                nullable != DatabaseMetaData.columnNoNulls && !keyed,
                "NULL".equalsIgnoreCase(defaultValue) ? null : defaultValue, // MariaDB writes the absence out
                keyed);
    }

    private Set<String> primaryKey(String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME"));
            }
        }
        return names;
    }
}
