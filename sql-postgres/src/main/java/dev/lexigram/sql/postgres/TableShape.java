package dev.lexigram.sql.postgres;

import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Schema;
import dev.lexigram.sql.query.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a table looks like now. It is read for each insertion of many rows: bytes that are sent as the type of
/// yesterday would be taken for values.
///
/// @param copyable whether it is a table whose rows a copy may write
/// @param columns its columns by name
record TableShape(boolean copyable, Map<String, Shape> columns) {

    // Row security and views take no copies.
    private static final String SQL = """
            select a.attname, a.atttypid::bigint,
              a.attidentity = 'a',
              c.relkind in ('r', 'p') and not row_security_active(c.oid),
              case when a.attidentity <> '' then 'nextval(' || quote_literal(s.seqrelid::regclass::text) || '::regclass)'
                when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
              s.seqrelid::regclass::text, s.seqincrement
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            left join (pg_depend e join pg_sequence s on s.seqrelid = e.objid)
              on e.classid = 'pg_class'::regclass and e.refclassid = 'pg_class'::regclass
              and e.refobjid = c.oid and e.refobjsubid = a.attnum and e.deptype in ('a', 'i')
            where c.oid = cast(? as regclass)""";

    /// A column.
    ///
    /// @param type the number of its type
    /// @param always whether the database insists on filling it
    /// @param filler the expression that fills it, in the database's own words, or null
    /// @param sequence what it is filled from
    record Shape(
            int type,
            boolean always,
            @Nullable String filler,
            @Nullable Sequence sequence) {}

    /// A sequence.
    ///
    /// @param name its quoted name
    /// @param increment how far apart its values are
    record Sequence(String name, long increment) {}

    static TableShape read(Lease lease, Dialect dialect, BulkTarget target) throws SQLException {
        PreparedStatement statement = lease.prepare(SQL);
        try {
            statement.setString(1, quoted(dialect, target.table()));
            boolean copyable = false;
            Map<String, Shape> columns = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    copyable = rows.getBoolean(4);
                    columns.put(rows.getString(1), column(rows));
                }
            }
            lease.keep(SQL, statement);
            return new TableShape(copyable, columns);
        } catch (SQLException e) {
            Lease.closeAfter(e, statement);
            throw e;
        }
    }

    private static Shape column(ResultSet rows) throws SQLException {
        String name = rows.getString(6);
        String filler = rows.getString(5);
        long increment = rows.getLong(7);
        // A column may own a sequence and be filled from elsewhere.
        Sequence sequence =
                name != null && filler != null && filler.startsWith("nextval(") ? new Sequence(name, increment) : null;
        return new Shape((int) rows.getLong(2), rows.getBoolean(3), filler, sequence);
    }

    static String quoted(Dialect dialect, Table table) {
        Schema schema = table.schema();
        return (schema == null ? "" : dialect.quote(schema.identifier()) + ".") + dialect.quote(table.identifier());
    }

    /// Whether all columns are there and the key can be made beforehand; if not, a plain insertion says what is
    /// wrong.
    boolean isInsertable(BulkTarget target) {
        BulkTarget.Key key = target.key();
        return target.columns().stream().allMatch(column -> of(column) != null)
                && (key == null || filler(key.column()) != null);
    }

    @Nullable
    Shape of(Column column) {
        return columns.get(column.identifier().name());
    }

    @Nullable
    String filler(Column column) {
        Shape shape = of(column);
        return shape == null ? null : shape.filler();
    }
}
