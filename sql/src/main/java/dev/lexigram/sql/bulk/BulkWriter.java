package dev.lexigram.sql.bulk;

import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Conflict;
import dev.lexigram.sql.query.OwnedRows;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes many rows at once in the way that the database is fastest at. Thread-safe.
///
/// Each call is atomic: it joins the running transaction or has one of its own. The rules about the table hold for
/// every row: missing scope values are filled in, foreign ones are refused, and hidden rows are neither changed nor
/// deleted.
public final class BulkWriter {

    private final Renderer renderer;
    private final BulkRunner runner;

    private BulkWriter(Renderer renderer, BulkRunner runner) {
        this.renderer = renderer;
        this.runner = runner;
    }

    /// The writer of a database.
    public static BulkWriter of(SqlEngine engine) {
        return new BulkWriter(engine.renderer(), engine.executor().bulk());
    }

    /// A writer with further rules about tables, for every row that it changes or deletes.
    public static BulkWriter of(SqlEngine engine, TableRules more) {
        return new BulkWriter(engine.renderer().and(more), engine.executor().bulk());
    }

    /// Inserts rows.
    ///
    /// @param columns what is written, in the order of the source's values
    /// @param generatedKey the column that the database fills, not among the others, or null
    /// @return the keys in the rows' order; empty without a generated key
    /// @throws dev.lexigram.contracts.error.RepositoryException when a row would belong to someone else, or the
    /// database makes no keys
    /// @throws dev.lexigram.contracts.error.DatabaseException when the database refuses a row; then
    /// nothing is written
    @SuppressWarnings("unchecked")
    public <K> List<K> insert(
            Table table,
            List<BulkColumn> columns,
            RowSource rows,
            @Nullable BulkColumn generatedKey,
            BulkOptions options) {
        OwnedRows rules = OwnedRows.inserted(renderer, table, names(columns));
        BulkTarget.Key key = generatedKey == null
                ? null
                : new BulkTarget.Key(generatedKey.column(), generatedKey.type(), generatedKey.codec());
        BulkTarget target = new BulkTarget(table, rules.columns(), types(columns, rules), key);
        Insertion insertion = new Insertion(renderer, runner, rules, target);
        blocks(rows, columns.size(), rules, options).forEach(runner, (block, before) -> insertion.write(block));
        return (List<K>) insertion.keys();
    }

    /// Changes the rows with these keys. Of several rows with the same keys the last counts.
    ///
    /// A null in a key column meets no row. It does not fail when a row is not met: the caller decides.
    ///
    /// @param keyColumns what must be equal, the version that was read among them; first in the source's rows
    /// @param setColumns what is written, after them in the source's rows
    public BulkResult update(
            Table table,
            List<BulkColumn> keyColumns,
            List<BulkColumn> setColumns,
            RowSource rows,
            BulkOptions options) {
        return update(table, new Changed(keyColumns, setColumns, false), rows, options);
    }

    /// As {@link #update}, for keys that no two rows of the table have in common, which some databases take
    /// faster.
    public BulkResult updateUnique(
            Table table,
            List<BulkColumn> keyColumns,
            List<BulkColumn> setColumns,
            RowSource rows,
            BulkOptions options) {
        return update(table, new Changed(keyColumns, setColumns, true), rows, options);
    }

    private record Changed(List<BulkColumn> keyColumns, List<BulkColumn> setColumns, boolean unique) {}

    private BulkResult update(Table table, Changed changed, RowSource rows, BulkOptions options) {
        List<BulkColumn> keyColumns = changed.keyColumns();
        List<BulkColumn> all = new ArrayList<>(keyColumns);
        all.addAll(changed.setColumns());
        OwnedRows rules = OwnedRows.changed(renderer, table, names(all));
        Changing changing = Changing.updating(
                new Changing.Parts(renderer, runner, rules), target(table, all), keyColumns.size(), changed.unique());
        blocks(rows, all.size(), rules, options).forEach(runner, changing::write);
        return changing.result();
    }

    /// Deletes the rows with these keys.
    ///
    /// A null in a key column meets no row. It does not fail when a row is not met: the caller decides.
    ///
    /// @param keyColumns what must be equal, in the order of the source's values
    public BulkResult delete(Table table, List<BulkColumn> keyColumns, RowSource rows, BulkOptions options) {
        OwnedRows keys = OwnedRows.named(table, names(keyColumns));
        Changing changing = Changing.deleting(new Changing.Parts(renderer, runner, keys), target(table, keyColumns));
        blocks(rows, keyColumns.size(), keys, options).forEach(runner, changing::write);
        return changing.result();
    }

    /// Inserts rows, and changes those that exist. Of several rows with the same unique values the last counts.
    ///
    /// A row that exists and is hidden by the rules about the table is left alone and not counted; on MySQL and
    /// MariaDB, which cannot do that, it fails the call.
    ///
    /// @param columns what is written, in the order of the source's values
    /// @param conflictColumns the unique columns; MySQL and MariaDB look at all unique keys of the table
    /// @param updateColumns what is changed in rows that exist; none leaves them as they are
    /// @return the number of rows inserted or changed; on MySQL and MariaDB the number of rows in the source
    public long upsert(
            Table table,
            List<BulkColumn> columns,
            List<Column> conflictColumns,
            List<Column> updateColumns,
            RowSource rows,
            BulkOptions options) {
        return upsert(table, columns, Upserting.conflict(conflictColumns, updateColumns), rows, options);
    }

    /// As the other, with more to say about rows that exist than that they get the new values.
    public long upsert(Table table, List<BulkColumn> columns, Conflict conflict, RowSource rows, BulkOptions options) {
        OwnedRows rules = OwnedRows.inserted(renderer, table, names(columns));
        BulkTarget target = new BulkTarget(table, rules.columns(), types(columns, rules), null);
        Upserting upserting = new Upserting(renderer, runner, rules, target, conflict);
        blocks(rows, columns.size(), rules, options).forEach(runner, (block, before) -> upserting.write(block));
        return upserting.changed();
    }

    private Blocks blocks(RowSource rows, int given, OwnedRows rules, BulkOptions options) {
        return new Blocks(rows, given, rules, options, runner.limits().blockRows());
    }

    private BulkTarget target(Table table, List<BulkColumn> columns) {
        return new BulkTarget(
                table,
                names(columns),
                columns.stream().<Class<?>>map(this::type).toList(),
                null);
    }

    private List<Class<?>> types(List<BulkColumn> columns, OwnedRows rules) {
        List<Class<?>> types = new ArrayList<>();
        columns.forEach(column -> types.add(type(column)));
        for (int i = columns.size(); i < rules.columns().size(); i++) {
            types.add(Objects.requireNonNull(rules.demanded(i)).getClass());
        }
        return types;
    }

    /// The type, if its values travel as the database's own codec has it.
    private Class<?> type(BulkColumn column) {
        Codecs codecs = runner.dialect().codecs();
        boolean own = codecs.supports(column.type()) && codecs.of(column.type()) == column.codec();
        return own ? MethodType.methodType(column.type()).wrap().returnType() : Object.class;
    }

    private static List<Column> names(List<BulkColumn> columns) {
        return columns.stream().map(BulkColumn::column).toList();
    }
}
