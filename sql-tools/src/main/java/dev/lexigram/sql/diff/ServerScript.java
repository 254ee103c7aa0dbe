package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.AddCheck;
import dev.lexigram.sql.diff.SchemaChange.AddForeignKey;
import dev.lexigram.sql.diff.SchemaChange.AddIndex;
import dev.lexigram.sql.diff.SchemaChange.AlterColumn;
import dev.lexigram.sql.diff.SchemaChange.ChangePrimaryKey;
import dev.lexigram.sql.diff.SchemaChange.CreateSequence;
import dev.lexigram.sql.diff.SchemaChange.CreateTable;
import dev.lexigram.sql.diff.SchemaChange.DropCheck;
import dev.lexigram.sql.diff.SchemaChange.DropForeignKey;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import dev.lexigram.sql.diff.SchemaChange.DropSequence;
import dev.lexigram.sql.diff.SchemaChange.DropTable;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes on a server: what holds tables together goes first and comes last, so that tables and columns in between
/// are free to change.
///
/// @param plan the changes
/// @param words the server's words
record ServerScript(Plan plan, ServerWords words) implements Script {

    @Override
    public boolean transactional() {
        return plan.rules().engine() == Engine.POSTGRES;
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Held> detached = detached();
        detached.forEach(held -> drop(steps, held, false));
        for (DropForeignKey drop : plan.of(DropForeignKey.class)) {
            drop(steps, new Held(drop.table(), drop.reference()), true);
        }
        plan.of(DropCheck.class)
                .forEach(drop -> steps.add(plan.step(drop, words.dropCheck(drop.table(), drop.check()))));
        plan.of(DropIndex.class).forEach(drop -> steps.add(plan.step(drop, words.dropIndex(drop))));
        dropTables(steps);
        plan.of(CreateSequence.class)
                .forEach(create ->
                        steps.add(plan.step(create, "create sequence if not exists " + plan.quoted(create.table()))));
        List<Held> later = createTables(steps);
        plan.altered().forEach((table, changes) -> steps.addAll(words.columns(table, changes)));
        plan.of(AddIndex.class).forEach(add -> steps.add(plan.step(add, words.addIndex(add.table(), add.index()))));
        plan.of(AddCheck.class)
                .forEach(add -> steps.add(plan.step(
                        add, alter(add.table()) + " add " + plan.statements().check(add.check()))));
        later.forEach(held -> add(steps, held));
        plan.of(AddForeignKey.class).forEach(add -> add(steps, new Held(add.table(), add.reference())));
        detached.forEach(held -> add(steps, held));
        plan.of(DropSequence.class)
                .forEach(drop -> steps.add(plan.step(drop, "drop sequence " + plan.quoted(drop.table()))));
        return steps;
    }

    /// A foreign key and the table that has it.
    private record Held(String table, ForeignKeyInfo key) {}

    private String alter(String table) {
        return "alter table " + plan.quoted(table);
    }

    private void drop(List<Step> steps, Held held, boolean leaves) {
        words.dropForeignKey(plan.before(held.table), held.key, leaves).forEach(sql -> steps.add(Step.of(sql)));
    }

    private void add(List<Step> steps, Held held) {
        steps.add(Step.of(plan.statements().addForeignKey(held.table, held.key)));
    }

    /// The foreign keys that stay but are in the way: of columns that change, and to keys that change.
    private List<Held> detached() {
        Map<String, List<SchemaChange>> altered = plan.altered();
        List<Held> held = new ArrayList<>();
        for (TableDetails table : plan.before().tables()) {
            TableDetails after = plan.after().table(table.name()).orElse(null);
            if (after == null) {
                continue;
            }
            for (ForeignKeyInfo key : table.foreignKeys()) {
                boolean own = inTheWay(altered.getOrDefault(table.name(), List.of()), key.columns(), false);
                boolean other = inTheWay(altered.getOrDefault(key.table(), List.of()), key.targets(), true);
                if (after.foreignKeys().contains(key) && (own || other)) {
                    held.add(new Held(table.name(), key));
                }
            }
        }
        return held;
    }

    private boolean inTheWay(List<SchemaChange> changes, List<String> columns, boolean target) {
        return changes.stream().anyMatch(change -> switch (change) {
            case AlterColumn alter -> columns.contains(alter.to().name()) && words.detaches(alter);
            case ChangePrimaryKey key ->
                target && key.from().isPresent() && sameColumns(key.from().get().columns(), columns);
            case DropIndex drop ->
                target
                        && drop.index().unique()
                        && sameColumns(
                                drop.index().parts().stream()
                                        .map(part -> part.text())
                                        .toList(),
                                columns);
            default -> false;
        });
    }

    private static boolean sameColumns(List<String> one, List<String> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }

    /// Where tables refer to each other in a circle, a foreign key goes first.
    private void dropTables(List<Step> steps) {
        List<DropTable> drops = plan.dropsInOrder();
        for (int i = 0; i < drops.size(); i++) {
            String table = drops.get(i).table();
            for (DropTable later : drops.subList(i + 1, drops.size())) {
                later.details().foreignKeys().stream()
                        .filter(key -> key.table().equals(table))
                        .forEach(key -> drop(steps, new Held(later.table(), key), false));
            }
            steps.add(plan.step(drops.get(i), "drop table " + plan.quoted(table)));
        }
    }

    /// Creates the tables without the foreign keys to what is not there yet.
    private List<Held> createTables(List<Step> steps) {
        Set<String> ready = new HashSet<>(
                plan.before().tables().stream().map(TableDetails::name).toList());
        ready.removeAll(plan.altered().keySet());
        List<Held> later = new ArrayList<>();
        for (CreateTable create : plan.createsInOrder()) {
            TableDetails table = create.details();
            ready.add(table.name());
            List<ForeignKeyInfo> ahead = table.foreignKeys().stream()
                    .filter(key -> !ready.contains(key.table()))
                    .toList();
            ahead.forEach(key -> later.add(new Held(table.name(), key)));
            steps.add(plan.step(create, "create table " + plan.statements().table(table, ahead::contains)));
            plan.statements().indexes(table).forEach(index -> steps.add(Step.of(index)));
        }
        return later;
    }

    @Override
    public List<Step> renames(SchemaInfo from, List<SchemaChange> renames) {
        List<Step> steps = new ArrayList<>();
        Tables tables = new Tables(from);
        for (SchemaChange change : renames) {
            if (change instanceof RenameColumn rename) {
                words.rename(tables.schema(), rename).forEach(sql -> steps.add(Step.of(sql)));
            } else if (change instanceof SchemaChange.RenameTable rename) {
                steps.add(Step.of(alter(rename.table()) + " rename to " + plan.quoted(rename.to())));
            }
            tables.apply(change);
        }
        return steps;
    }
}
