package dev.lexigram.sql.query;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Query.From;
import dev.lexigram.sql.query.Query.Insert;
import dev.lexigram.sql.query.Query.Projection;
import dev.lexigram.sql.query.Query.Select;
import dev.lexigram.sql.query.Query.Selected;
import dev.lexigram.sql.query.Query.Update;
import dev.lexigram.sql.query.Query.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sees that written rows carry the values that a table's rules demand: missing ones are added, others refused.
final class OwnedColumns {

    /// The name of the question whose rows are inserted.
    static final Identifier CHOSEN = Identifier.of("chosen");

    private OwnedColumns() {}

    /// The insertion with the demanded values in it.
    static Insert in(Insert insert, TableRules rules) {
        Map<Column, Object> owned = rules.owned(insert.table(), TableRules.Use.INSERT);
        if (owned.isEmpty()) {
            return insert;
        }
        Conflict conflict = insert.conflict();
        if (conflict != null) {
            conflict.assignments().forEach(assignment -> check(insert.table(), assignment, owned, true));
        }
        Insert complete = insert;
        for (Map.Entry<Column, Object> demand : owned.entrySet()) {
            complete = with(complete, demand.getKey(), demand.getValue());
        }
        return complete;
    }

    private static Insert with(Insert insert, Column column, Object value) {
        int at = indexOf(insert, column);
        List<Column> columns = new ArrayList<>(insert.columns());
        if (at < 0) {
            columns.add(column);
        } else {
            // In the rule's spelling: the value that was looked at must go where the rule looks.
            columns.set(at, column);
        }
        Query.Content content = switch (insert.content()) {
            case Values(List<List<@Nullable Object>> rows) -> new Values(rows(insert, rows, at, value));
            case Selected(Query.Rows rows) -> selected(insert, rows, at, value);
        };
        return new Insert(insert.table(), columns, content, insert.conflict(), insert.returning());
    }

    private static List<List<@Nullable Object>> rows(
            Insert insert, List<List<@Nullable Object>> rows, int at, Object value) {
        // A row of defaults has no columns and no row yet.
        List<List<@Nullable Object>> given = rows.isEmpty() ? List.of(List.of()) : rows;
        List<List<@Nullable Object>> complete = new ArrayList<>();
        for (List<@Nullable Object> row : given) {
            List<@Nullable Object> all = new ArrayList<>(row);
            if (at < 0) {
                all.add(value);
            } else if (row.get(at) == null) {
                all.set(at, value);
            } else if (!same(row.get(at), value)) {
                throw refused(insert.table(), insert.columns().get(at));
            }
            complete.add(all);
        }
        return complete;
    }

    private static Selected selected(Insert insert, Query.Rows rows, int at, Object value) {
        if (at >= 0) {
            throw new RepositoryException(
                    Problem.of("Rows out of a question cannot choose their owner.")
                            .with("table", insert.table())
                            .with("column", insert.columns().get(at))
                            .hint("Leave the column out: it is filled in."),
                    null);
        }
        Select all = Select.from(new Source.Derived(rows, CHOSEN));
        List<SelectItem> items = List.of(
                new SelectItem.All(CHOSEN),
                SelectItem.as(
                        new Operand.Value(value), "lx_owner_" + insert.columns().size()));
        return new Selected(all.withProjection(Projection.of(items))
                .withFrom(new From(List.of(), new Source.Derived(rows, CHOSEN), List.of())));
    }

    /// Refuses a change that moves rows out.
    static void check(Update update, TableRules rules) {
        Map<Column, Object> owned = rules.owned(update.table(), TableRules.Use.UPDATE);
        if (!owned.isEmpty()) {
            update.assignments().forEach(assignment -> check(update.table(), assignment, owned, false));
        }
    }

    /// @param upsert whether values stand for those of the insertion, which were looked at before
    private static void check(Table table, Assignment assignment, Map<Column, Object> owned, boolean upsert) {
        for (Map.Entry<Column, Object> demand : owned.entrySet()) {
            boolean about = equal(assignment.column(), demand.getKey());
            boolean kept = upsert
                    && assignment.value() instanceof SqlExpression.Incoming(Column column)
                    && equal(column, demand.getKey());
            if (about && !kept && !same(assignment.value(), demand.getValue())) {
                throw refused(table, assignment.column());
            }
        }
    }

    private static int indexOf(Insert insert, Column column) {
        int found = -1;
        for (int i = 0; i < insert.columns().size(); i++) {
            if (equal(insert.columns().get(i), column)) {
                if (found >= 0) {
                    // SQLite takes both and writes one of them.
                    throw refused(insert.table(), column);
                }
                found = i;
            }
        }
        return found;
    }

    // Databases fold the case of names, so a different spelling is the same column.
    static boolean equal(Column one, Column other) {
        return one.identifier().name().equalsIgnoreCase(other.identifier().name());
    }

    static boolean same(@Nullable Object one, Object other) {
        if (one instanceof Operand.Value(Object inside)) {
            return same(inside, other);
        }
        if (one instanceof Number a && other instanceof Number b && isWhole(a) && isWhole(b)) {
            return a.longValue() == b.longValue();
        }
        return Objects.equals(one, other);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    static RepositoryException refused(Table table, Column column) {
        return new RepositoryException(
                Problem.of("The row would belong to another scope than the active one.")
                        .with("table", table)
                        .with("column", column)
                        .hint("Write the active scope's value or none; to move rows, use an admin scope."),
                null);
    }
}
