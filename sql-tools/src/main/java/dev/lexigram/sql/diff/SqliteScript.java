package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.AddColumn;
import dev.lexigram.sql.diff.SchemaChange.AddIndex;
import dev.lexigram.sql.diff.SchemaChange.CreateTable;
import dev.lexigram.sql.diff.SchemaChange.DropColumn;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import dev.lexigram.sql.diff.SchemaChange.DropTable;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import dev.lexigram.sql.diff.SchemaChange.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes on SQLite, which can add, drop and rename columns and nothing else: for all other changes the table is
/// made anew under another name, gets the rows, and takes the old one's place.
///
/// When a table to which others refer is dropped, SQLite deletes its rows first, and the others' with them where
/// they say `on delete cascade`. So foreign keys are switched off, which has no effect inside a transaction: a
/// statement fails there before anything is lost.
///
/// @param plan the changes
record SqliteScript(Plan plan) implements Script {

    private static final List<Step> OFF = List.of(
            new Step(
                    "pragma foreign_keys = off",
                    List.of("run this outside a transaction: inside one foreign keys cannot be switched off, and the"
                            + " next statements stop it")),
            Step.of("create temp table foreign_keys_are_off (value integer check (value = 0))"),
            Step.of("insert into foreign_keys_are_off select foreign_keys from pragma_foreign_keys"),
            Step.of("drop table foreign_keys_are_off"));
    private static final Step ON = Step.of("pragma foreign_keys = on");

    @Override
    public boolean transactional() {
        return plan.altered().entrySet().stream()
                .noneMatch(entry -> !isSimple(entry.getKey(), entry.getValue()) && isReferredTo(entry.getKey()));
    }

    private boolean isReferredTo(String table) {
        return Stream.concat(plan.before().tables().stream(), plan.after().tables().stream())
                .anyMatch(other -> Plan.refers(other, table));
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean switched = !transactional();
        if (switched) {
            steps.addAll(OFF);
        }
        for (DropTable drop : plan.of(DropTable.class)) {
            drop.details().indexes().stream()
                    .filter(index -> !index.constraint())
                    .forEach(index -> steps.add(Step.of(dropIndex(index))));
        }
        plan.of(DropIndex.class).stream()
                .filter(drop -> !drop.index().constraint())
                .forEach(drop -> steps.add(plan.step(drop, dropIndex(drop.index()))));
        for (CreateTable create : plan.createsInOrder()) {
            steps.add(plan.step(create, "create table " + plan.statements().table(create.details(), key -> false)));
            plan.statements().indexes(create.details()).forEach(index -> steps.add(Step.of(index)));
        }
        for (Map.Entry<String, List<SchemaChange>> table : plan.altered().entrySet()) {
            boolean simple = isSimple(table.getKey(), table.getValue());
            steps.addAll(simple ? altered(table.getValue()) : rebuilt(table.getKey(), table.getValue()));
        }
        plan.dropsInOrder().forEach(drop -> steps.add(plan.step(drop, "drop table " + plan.quoted(drop.table()))));
        if (switched) {
            steps.add(ON);
        }
        return steps;
    }

    private String dropIndex(IndexInfo index) {
        return "drop index " + plan.quoted(index.name());
    }

    private boolean isSimple(String table, List<SchemaChange> changes) {
        return changes.stream().allMatch(change -> switch (change) {
            case AddIndex add -> !add.index().constraint();
            case DropIndex drop -> !drop.index().constraint();
            case AddColumn add -> canAdd(add.column());
            case DropColumn drop -> canDrop(plan.before(table), drop.column().name());
            default -> false;
        });
    }

    private static boolean canAdd(ColumnDetails column) {
        String value = column.defaultValue().orElse("");
        boolean constant =
                !value.startsWith("(") && !value.toLowerCase(Locale.ROOT).startsWith("current_");
        return !Plan.needsValue(column)
                && constant
                && column.generated().isEmpty()
                && column.numbering() == ColumnDetails.Numbering.NONE;
    }

    private static boolean canDrop(TableDetails table, String column) {
        return table.primaryKey().filter(key -> key.columns().contains(column)).isEmpty()
                && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column))
                && table.checks().stream().noneMatch(check -> Expressions.mentions(check.condition(), column))
                && table.columns().stream()
                        .noneMatch(
                                other -> Expressions.mentions(other.generated().orElse(""), column))
                && table.indexes().stream()
                        .noneMatch(index -> index.constraint()
                                && index.parts().stream()
                                        .anyMatch(part -> part.text().equals(column)));
    }

    private List<Step> altered(List<SchemaChange> changes) {
        List<Step> steps = new ArrayList<>();
        for (SchemaChange change : changes) {
            String start = "alter table " + plan.quoted(change.table());
            switch (change) {
                case AddColumn add ->
                    steps.add(plan.step(
                            add, start + " add column " + plan.statements().column(add.column())));
                case DropColumn drop ->
                    steps.add(plan.step(
                            drop,
                            start + " drop column " + plan.quoted(drop.column().name())));
                default -> {}
            }
        }
        Plan.of(AddIndex.class, changes)
                .forEach(add -> steps.add(plan.step(add, plan.statements().createIndex(add.table(), add.index()))));
        return steps;
    }

    private List<Step> rebuilt(String name, List<SchemaChange> changes) {
        TableDetails after = plan.after(name);
        List<String> notes = new ArrayList<>();
        notes.add("'" + name + "' is made anew; triggers on it have to be made again");
        changes.forEach(change -> notes.addAll(plan.notes(change)));
        String made = plan.quoted(name + "__new");
        String old = plan.quoted(name);
        List<Step> steps = new ArrayList<>();
        String text = plan.statements().table(after, key -> false);
        steps.add(new Step("create table " + made + text.substring(old.length()), notes));
        copy(name).ifPresent(steps::add);
        steps.add(Step.of("drop table " + old));
        boolean views = !plan.before().views().isEmpty();
        if (views) {
            steps.add(Step.of("pragma legacy_alter_table = on", "views may name the table while it is away"));
        }
        steps.add(Step.of("alter table " + made + " rename to " + old));
        if (views) {
            steps.add(Step.of("pragma legacy_alter_table = off"));
        }
        plan.statements().indexes(after).forEach(index -> steps.add(Step.of(index)));
        return steps;
    }

    private Optional<Step> copy(String name) {
        TableDetails before = plan.before(name);
        List<String> into = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ColumnDetails column : plan.after(name).columns()) {
            if (column.generated().isPresent()) {
                continue;
            }
            String quoted = plan.quoted(column.name());
            if (before.column(column.name()).isPresent()) {
                into.add(quoted);
                values.add(quoted);
            } else if (Plan.needsValue(column)) {
                into.add(quoted);
                values.add(plan.rules().types().standIn(column.type()));
                notes.add(plan.standInNote(name, column));
            }
        }
        if (into.isEmpty()) {
            return Optional.empty();
        }
        String sql = "insert into " + plan.quoted(name + "__new") + " (" + String.join(", ", into) + ") select "
                + String.join(", ", values) + " from " + plan.quoted(name);
        return Optional.of(new Step(sql, notes));
    }

    @Override
    public List<Step> renames(SchemaInfo from, List<SchemaChange> renames) {
        List<Step> steps = new ArrayList<>();
        for (SchemaChange change : renames) {
            String start = "alter table " + plan.quoted(change.table()) + " rename ";
            if (change instanceof RenameColumn rename) {
                steps.add(
                        Step.of(start + "column " + plan.quoted(rename.column()) + " to " + plan.quoted(rename.to())));
            } else if (change instanceof RenameTable rename) {
                steps.add(Step.of(start + "to " + plan.quoted(rename.to())));
            }
        }
        return steps;
    }
}
