package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Query.Delete;
import dev.lexigram.sql.query.Query.Insert;
import dev.lexigram.sql.query.Query.Selected;
import dev.lexigram.sql.query.Query.Update;
import dev.lexigram.sql.query.Query.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes insertions, changes and deletions.
///
/// @param to where to
record ChangeWriter(Rendering to) {

    void insert(Insert asked) {
        Insert insert = OwnedColumns.in(asked, to.rules());
        to.text("insert into ").table(insert.table());
        if (insert.columns().isEmpty()) {
            to.text(to.dialect().emptyInsert());
        } else {
            columns(insert.columns(), " (");
            to.text(") ");
            content(insert);
        }
        Conflict conflict = insert.conflict();
        if (conflict != null) {
            conflict(insert, conflict);
        }
        if (!insert.returning().isEmpty() && to.dialect().can(Capability.INSERT_RETURNING)) {
            columns(insert.returning(), " returning ");
        }
    }

    private void content(Insert insert) {
        switch (insert.content()) {
            case Values(List<List<@Nullable Object>> rows) -> {
                to.out().changes(insert.table());
                values(rows);
                to.out().changes(null);
            }
            case Selected(Query.Rows rows) -> selected(rows, insert.conflict() != null);
        }
    }

    private void selected(Query.Rows rows, boolean conflict) {
        Rendering inner = to.byColumnName();
        if (conflict) {
            // Wrapped, so that 'on conflict' cannot be read as part of the question's last join.
            inner.text("select * from ").rows(rows).text(" as ").name(OwnedColumns.CHOSEN);
            inner.text(" where 1 = 1");
        } else {
            new RowsWriter(inner).write(rows);
        }
    }

    private void values(List<List<@Nullable Object>> rows) {
        String rowSep = "values (";
        for (List<@Nullable Object> row : rows) {
            String sep = rowSep;
            for (Object value : row) {
                to.text(sep).assigned(value);
                sep = ", ";
            }
            to.text(")");
            rowSep = ", (";
        }
    }

    private void conflict(Insert insert, Conflict conflict) {
        if (to.dialect().can(Capability.ON_CONFLICT)) {
            onConflict(insert.table(), conflict);
        } else {
            Predicate mine = to.rules().restriction(insert.table(), TableRules.Use.UPDATE);
            to.text(" on duplicate key update");
            to.out().changes(insert.table());
            ofOwn(insert.table()).onDuplicate(insert.table(), conflict, mine);
            to.out().changes(null);
        }
    }

    void onConflict(Table table, Conflict conflict) {
        Predicate mine = to.rules().restriction(table, TableRules.Use.UPDATE);
        columns(conflict.columns(), " on conflict (");
        to.text(conflict.assignments().isEmpty() ? ") do nothing" : ") do update");
        ofOwn(table).assignments(conflict.assignments(), " set ");
        if (mine != null && !conflict.assignments().isEmpty()) {
            to.text(" where ");
            to.of(table.identifier()).condition(mine);
        }
    }

    /// The same where the incoming row has columns of the same names.
    private ChangeWriter ofOwn(Table table) {
        return new ChangeWriter(to.with(new OwnTable(to.fields(), table.identifier())));
    }

    private void onDuplicate(Table table, Conflict conflict, @Nullable Predicate mine) {
        List<Assignment> assignments = conflict.assignments();
        if (assignments.isEmpty()) {
            // It stays as it is.
            Column first = conflict.columns().getFirst().of(table.identifier());
            assignments = List.of(new Assignment(first, first.field()));
        }
        if (mine == null) {
            assignments(assignments, " ");
        } else {
            onDuplicate(table, assignments, mine);
        }
    }

    /// MySQL has no condition here and counts a row that was left alone as written. So a row that the rule does not
    /// let through fails the statement, by a question for one value that has two.
    private void onDuplicate(Table table, List<Assignment> assignments, Predicate mine) {
        String sep = " ";
        for (Assignment assignment : assignments) {
            to.text(sep).name(assignment.column().identifier()).text(" = case when ");
            to.of(table.identifier()).condition(mine);
            to.text(" then ").assigned(assignment.value()).text(" when (select 1 union all select 2) = 1 then ");
            to.name(assignment.column().identifier()).text(" end");
            sep = ", ";
        }
    }

    private void assignments(List<Assignment> assignments, String first) {
        String sep = first;
        for (Assignment assignment : assignments) {
            to.text(sep).name(assignment.column().identifier()).text(" = ").assigned(assignment.value());
            sep = ", ";
        }
    }

    void update(Update update) {
        OwnedColumns.check(update, to.rules());
        to.text("update ").table(update.table());
        to.out().changes(update.table());
        assignments(update.assignments(), " set ");
        where(update.table(), TableRules.Use.UPDATE, update.where());
        returning(update.returning());
    }

    void delete(Delete delete) {
        to.text("delete from ").table(delete.table());
        to.out().changes(delete.table());
        where(delete.table(), TableRules.Use.DELETE, delete.where());
        returning(delete.returning());
    }

    private void where(Table table, TableRules.Use use, Predicate where) {
        String sep = " where ";
        Predicate restriction = to.rules().restriction(table, use);
        if (restriction != null) {
            to.text(sep);
            to.of(table.identifier()).condition(restriction);
            sep = " and ";
        }
        if (!Predicate.always().equals(where)) {
            to.text(sep).condition(where);
        }
    }

    private void returning(List<Column> columns) {
        if (!columns.isEmpty()) {
            NotSql.require(to.dialect(), Capability.WRITE_RETURNING, "Ask for the rows before or after the change.");
            columns(columns, " returning ");
        }
    }

    private void columns(List<Column> columns, String first) {
        String sep = first;
        for (Column column : columns) {
            to.text(sep).name(column.identifier());
            sep = ", ";
        }
    }
}
