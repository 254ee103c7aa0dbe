package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.ArrayChange.ArrayColumn;
import java.util.ArrayList;
import java.util.List;

/// Writes changes whose rows are arrays side by side.
///
/// @param to where to
record ArrayChangeWriter(Rendering to) {

    // The rows of the arrays have names of their own, since their columns stand beside the table's.
    private static final Identifier ROWS = Identifier.of("lx_rows");
    private static final Identifier PLACE = Identifier.of("lx_place");

    void write(ArrayChange change) {
        NotSql.require(to.dialect(), Capability.ARRAYS, "Change the rows one by one.");
        switch (change) {
            case ArrayChange.Update update -> update(update);
            case ArrayChange.Delete delete -> delete(delete);
            case ArrayChange.Upsert upsert -> upsert(upsert);
        }
    }

    private void update(ArrayChange.Update update) {
        to.text("update ").table(update.table());
        List<ArrayColumn> all = new ArrayList<>(update.keys());
        all.addAll(update.sets());
        String sep = " set ";
        for (int i = update.keys().size(); i < all.size(); i++) {
            to.text(sep).name(all.get(i).column().identifier()).text(" = ");
            to.name(ROWS).text(".").name(value(i));
            sep = ", ";
        }
        to.text(" from ");
        placed(all);
        where(update.table(), update.keys(), TableRules.Use.UPDATE);
    }

    private void delete(ArrayChange.Delete delete) {
        to.text("delete from ").table(delete.table()).text(" using ");
        placed(delete.keys());
        where(delete.table(), delete.keys(), TableRules.Use.DELETE);
    }

    private void where(Table table, List<ArrayColumn> keys, TableRules.Use use) {
        String sep = " where ";
        for (int i = 0; i < keys.size(); i++) {
            to.text(sep).name(table.identifier()).text(".");
            to.name(keys.get(i).column().identifier()).text(" = ");
            to.name(ROWS).text(".").name(value(i));
            sep = " and ";
        }
        Predicate restriction = to.rules().restriction(table, use);
        if (restriction != null) {
            to.text(" and ").with(of(table)).condition(restriction);
        }
        to.text(" returning ").name(ROWS).text(".").name(PLACE);
    }

    private static FieldResolver of(Table table) {
        return field -> Column.of(field.name()).of(table.identifier());
    }

    private void upsert(ArrayChange.Upsert upsert) {
        to.text("insert into ").table(upsert.table());
        String sep = " (";
        for (ArrayColumn column : upsert.columns()) {
            to.text(sep).name(column.column().identifier());
            sep = ", ";
        }
        to.text(") select * from ");
        arrays(upsert.columns());
        to.text(" as ").name(ROWS);
        new ChangeWriter(to).onConflict(upsert.table(), upsert.conflict());
    }

    private void placed(List<ArrayColumn> columns) {
        arrays(columns);
        to.text(" with ordinality as ").name(ROWS);
        String sep = " (";
        for (int i = 0; i < columns.size(); i++) {
            to.text(sep).name(value(i));
            sep = ", ";
        }
        to.text(sep).name(PLACE).text(")");
    }

    private void arrays(List<ArrayColumn> columns) {
        String sep = "unnest(cast(";
        for (ArrayColumn column : columns) {
            to.text(sep).value(column.array());
            to.text(" as ").text(column.arrayType());
            sep = "), cast(";
        }
        to.text("))");
    }

    private static Identifier value(int index) {
        return Identifier.of("lx_" + index);
    }
}
