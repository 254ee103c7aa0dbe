package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.JoinedRows;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes changes whose rows are joined with the table.
///
/// @param to where to
record JoinedUpdateWriter(Rendering to) {

    // The columns of the values have names of their own, since they stand beside the table's.
    private static final Identifier ROWS = Identifier.of("lx_rows");

    void write(JoinedUpdate update, JoinedRows.Form form) {
        to.text("update ");
        rows(update, form);
        // Rows of the table are looked up for each row of values, never the other way round: else the server would
        // lock all that it looks at.
        to.text(" straight_join ").table(update.table());
        to.out().changes(update.table());
        Identifier table = update.table().identifier();
        equal(update, table, 0, update.keys(), " on ", " and ");
        equal(update, table, update.keys(), update.columns().size(), " set ", ", ");
        Predicate restriction = to.rules().restriction(update.table(), TableRules.Use.UPDATE);
        if (restriction != null) {
            to.text(" where ").of(table).condition(restriction);
        }
    }

    private void equal(JoinedUpdate update, Identifier table, int from, int before, String first, String next) {
        String sep = first;
        for (int i = from; i < before; i++) {
            to.text(sep).name(table).text(".");
            to.name(update.columns().get(i).identifier()).text(" = ");
            to.name(ROWS).text(".").name(value(i));
            sep = next;
        }
    }

    private void rows(JoinedUpdate update, JoinedRows.Form form) {
        String sep = form.begin();
        for (List<@Nullable Object> row : update.rows()) {
            to.text(sep).text(form.row());
            row(row, update.casts());
            to.text(form.end());
            sep = form.between();
        }
        to.text(") as ").name(ROWS);
        names(update.columns().size());
    }

    private void row(List<@Nullable Object> row, List<String> casts) {
        String sep = "cast(";
        for (int i = 0; i < row.size(); i++) {
            to.text(sep).value(row.get(i)).text(" as ").text(casts.get(i)).text(")");
            sep = ", cast(";
        }
    }

    private void names(int count) {
        String sep = " (";
        for (int i = 0; i < count; i++) {
            to.text(sep).name(value(i));
            sep = ", ";
        }
        to.text(")");
    }

    private static Identifier value(int index) {
        return Identifier.of("lx_" + index);
    }
}
