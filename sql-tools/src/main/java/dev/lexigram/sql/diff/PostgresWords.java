package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.AddColumn;
import dev.lexigram.sql.diff.SchemaChange.AlterColumn;
import dev.lexigram.sql.diff.SchemaChange.ChangePrimaryKey;
import dev.lexigram.sql.diff.SchemaChange.DropColumn;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's words.
///
/// @param plan the changes
record PostgresWords(Plan plan) implements ServerWords {

    private String alter(String table) {
        return "alter table " + plan.quoted(table);
    }

    @Override
    public List<String> dropForeignKey(TableDetails table, ForeignKeyInfo key, boolean leaves) {
        return List.of(alter(table.name()) + " drop constraint " + plan.quoted(key.name()));
    }

    @Override
    public String dropCheck(String table, CheckInfo check) {
        return alter(table) + " drop constraint " + plan.quoted(check.name());
    }

    @Override
    public String dropIndex(DropIndex drop) {
        String name = plan.quoted(drop.index().name());
        return drop.index().constraint() ? alter(drop.table()) + " drop constraint " + name : "drop index " + name;
    }

    @Override
    public String addIndex(String table, IndexInfo index) {
        return index.constraint()
                ? alter(table) + " add " + plan.statements().unique(index)
                : plan.statements().createIndex(table, index);
    }

    /// Only a change of type; foreign keys between numbers of other sizes are checked anew by themselves.
    @Override
    public boolean detaches(AlterColumn change) {
        return !plan.rules().types().same(change.from().type(), change.to().type());
    }

    @Override
    public List<String> rename(SchemaInfo from, RenameColumn rename) {
        return List.of(alter(rename.table()) + " rename column " + plan.quoted(rename.column()) + " to "
                + plan.quoted(rename.to()));
    }

    @Override
    public List<Step> columns(String table, List<SchemaChange> changes) {
        List<Step> steps = new ArrayList<>();
        Plan.of(ChangePrimaryKey.class, changes)
                .forEach(change -> change.from()
                        .ifPresent(key ->
                                steps.add(Step.of(alter(table) + " drop constraint " + plan.quoted(key.name())))));
        Plan.of(DropColumn.class, changes)
                .forEach(drop -> steps.add(plan.step(
                        drop,
                        alter(table) + " drop column "
                                + plan.quoted(drop.column().name()))));
        Plan.of(AddColumn.class, changes).forEach(add -> steps.addAll(add(add)));
        Plan.of(AlterColumn.class, changes).forEach(change -> steps.addAll(alter(change)));
        Plan.of(ChangePrimaryKey.class, changes)
                .forEach(change -> change.to().ifPresent(key -> steps.add(Step.of(addKey(table, key)))));
        return steps;
    }

    private String addKey(String table, PrimaryKeyInfo key) {
        return alter(table) + " add constraint " + plan.quoted(key.name()) + " primary key ("
                + plan.words().names().quote(key.columns()) + ")";
    }

    private List<Step> add(AddColumn add) {
        ColumnDetails column = add.column();
        String start = alter(add.table()) + " add column ";
        if (!Plan.needsValue(column)) {
            return List.of(plan.step(add, start + plan.statements().column(column)));
        }
        String name = plan.quoted(column.name());
        String value = plan.rules().types().standIn(column.type());
        String fill =
                "update " + plan.quoted(add.table()) + " set " + name + " = " + value + " where " + name + " is null";
        return List.of(
                plan.step(add, start + name + " " + column.type()),
                Step.of(fill, plan.standInNote(add.table(), column)),
                Step.of(alter(add.table()) + " alter column " + name + " set not null"));
    }

    private List<Step> alter(AlterColumn change) {
        ColumnDetails from = change.from();
        ColumnDetails to = change.to();
        List<String> actions = new ArrayList<>();
        if (!from.generated().equals(to.generated())) {
            return List.of(
                    Step.of(alter(change.table()) + " drop column " + plan.quoted(from.name())),
                    plan.step(
                            change,
                            alter(change.table()) + " add column "
                                    + plan.statements().column(to)));
        }
        if (to.numbering() == Numbering.NONE && from.numbering() != Numbering.NONE) {
            actions.add("drop identity if exists");
            actions.add("drop default");
        }
        type(change, actions);
        if (from.nullable() != to.nullable()) {
            actions.add(to.nullable() ? "drop not null" : "set not null");
        }
        if (to.numbering() != from.numbering() && to.numbering() != Numbering.NONE) {
            String words = plan.statements().numbering(to).strip();
            actions.add((from.numbering() == Numbering.NONE ? "add " : "set ")
                    + (from.numbering() == Numbering.NONE ? words : words.replace(" as identity", "")));
        }
        return steps(change, actions);
    }

    private void type(AlterColumn change, List<String> actions) {
        ColumnDetails from = change.from();
        ColumnDetails to = change.to();
        boolean sameType = plan.rules().types().same(from.type(), to.type());
        boolean sameDefault = from.defaultValue().equals(to.defaultValue());
        if (from.defaultValue().isPresent() && !(sameType && sameDefault)) {
            actions.add("drop default");
        }
        if (!sameType) {
            actions.add("type " + to.type() + using(change));
        }
        if (!(sameType && sameDefault)) {
            to.defaultValue().ifPresent(value -> actions.add("set default " + value));
        }
    }

    /// What PostgreSQL does not turn into the other by itself goes by way of text.
    private String using(AlterColumn change) {
        TypeRules types = plan.rules().types();
        boolean sameKind = types.parse(change.from().type()).family()
                == types.parse(change.to().type()).family();
        if (!change.narrows() || sameKind) {
            return "";
        }
        return " using " + plan.quoted(change.to().name()) + "::text::"
                + change.to().type();
    }

    private List<Step> steps(AlterColumn change, List<String> actions) {
        String column = alter(change.table()) + " alter column "
                + plan.quoted(change.to().name()) + " ";
        List<Step> steps = new ArrayList<>();
        for (String action : actions) {
            steps.add(steps.isEmpty() ? plan.step(change, column + action) : Step.of(column + action));
        }
        if (actions.stream().anyMatch(action -> action.startsWith("add generated"))) {
            steps.add(Step.of(nextNumber(change)));
        }
        return steps;
    }

    /// Numbers go on behind the greatest that is there.
    private String nextNumber(AlterColumn change) {
        String table = plan.quoted(change.table());
        String column = change.to().name();
        return "do $$ begin perform setval(pg_get_serial_sequence('" + table.replace("'", "''") + "', '"
                + column.replace("'", "''") + "'), (select coalesce(max(" + plan.quoted(column) + "), 0) + 1 from "
                + table + "), false); end $$";
    }
}
