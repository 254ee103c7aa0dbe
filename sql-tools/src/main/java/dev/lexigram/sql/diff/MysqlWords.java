package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
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
import java.util.Optional;

/// The words of MySQL and MariaDB.
///
/// Each foreign key needs an index; the servers make one by themselves, under the key's name, and take it away when
/// another serves. They do not take it away with the key, and refuse to drop the last index that serves.
///
/// @param plan the changes
record MysqlWords(Plan plan) implements ServerWords {

    private String alter(String table) {
        return "alter table " + plan.quoted(table);
    }

    @Override
    public List<String> dropForeignKey(TableDetails table, ForeignKeyInfo key, boolean leaves) {
        String drop = alter(table.name()) + " drop foreign key " + plan.quoted(key.name());
        return leaves && !served(table, key, Optional.empty())
                ? List.of(drop, alter(table.name()) + " drop index " + plan.quoted(key.name()))
                : List.of(drop);
    }

    /// Whether a declared index or the primary key begins with the columns of a foreign key.
    private static boolean served(TableDetails table, ForeignKeyInfo key, Optional<IndexInfo> without) {
        List<String> primary = table.primaryKey().map(PrimaryKeyInfo::columns).orElse(List.of());
        return starts(primary, key.columns())
                || table.indexes().stream()
                        .filter(index -> !without.equals(Optional.of(index)))
                        .anyMatch(index -> serves(index, key));
    }

    private static boolean serves(IndexInfo index, ForeignKeyInfo key) {
        return index.method().equals("btree")
                && index.parts().stream().allMatch(IndexInfo.Part::column)
                && starts(index.parts().stream().map(IndexInfo.Part::text).toList(), key.columns());
    }

    private static boolean starts(List<String> whole, List<String> start) {
        return whole.size() >= start.size() && whole.subList(0, start.size()).equals(start);
    }

    @Override
    public String dropCheck(String table, CheckInfo check) {
        return alter(table) + " drop constraint " + plan.quoted(check.name());
    }

    @Override
    public String dropIndex(DropIndex drop) {
        StringBuilder text = new StringBuilder(alter(drop.table()));
        TableDetails table = plan.before(drop.table());
        List<ForeignKeyInfo> staying =
                plan.after().table(drop.table()).map(TableDetails::foreignKeys).orElse(List.of());
        table.foreignKeys().stream()
                .filter(staying::contains)
                .filter(key -> serves(drop.index(), key) && !served(table, key, Optional.of(drop.index())))
                .forEach(key -> text.append(" add index ")
                        .append(plan.quoted(key.name()))
                        .append(" (")
                        .append(plan.words().names().quote(key.columns()))
                        .append("),"));
        return text.append(" drop index ")
                .append(plan.quoted(drop.index().name()))
                .toString();
    }

    @Override
    public String addIndex(String table, IndexInfo index) {
        return alter(table) + " add " + plan.statements().index(index);
    }

    @Override
    public boolean detaches(AlterColumn change) {
        return !change.from().type().equals(change.to().type())
                || change.from().nullable() != change.to().nullable()
                || change.from().numbering() != change.to().numbering();
    }

    /// The servers do not rename a column inside conditions.
    @Override
    public List<String> rename(SchemaInfo from, RenameColumn rename) {
        List<CheckInfo> checks = from.table(rename.table()).map(TableDetails::checks).orElse(List.of()).stream()
                .filter(check -> Expressions.mentions(check.condition(), rename.column()))
                .toList();
        List<String> texts = new ArrayList<>();
        checks.forEach(check -> texts.add(dropCheck(rename.table(), check)));
        texts.add(alter(rename.table()) + " rename column " + plan.quoted(rename.column()) + " to "
                + plan.quoted(rename.to()));
        for (CheckInfo check : checks) {
            String condition = Expressions.renamed(check.condition(), rename.column(), rename.to());
            texts.add(
                    alter(rename.table()) + " add " + plan.statements().check(new CheckInfo(check.name(), condition)));
        }
        return texts;
    }

    /// A change of the primary key goes together with those of columns, as a column that numbers itself must always
    /// be a key.
    @Override
    public List<Step> columns(String table, List<SchemaChange> changes) {
        Optional<ChangePrimaryKey> key =
                Plan.of(ChangePrimaryKey.class, changes).findFirst();
        return key.isPresent() ? List.of(together(table, key.get(), changes)) : singly(changes);
    }

    private Step together(String table, ChangePrimaryKey key, List<SchemaChange> changes) {
        List<String> actions = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        key.from().ifPresent(old -> actions.add("drop primary key"));
        for (SchemaChange change : changes) {
            switch (change) {
                case DropColumn drop -> actions.add(drop(drop));
                case AddColumn add -> actions.add(add(add.column()));
                case AlterColumn alter -> actions.add(modify(alter));
                default -> {
                    continue;
                }
            }
            notes.addAll(plan.notes(change));
            if (change instanceof AddColumn add && Plan.needsValue(add.column())) {
                notes.add(plan.standInNote(table, add.column()));
            }
        }
        key.to()
                .ifPresent(made ->
                        actions.add("add primary key (" + plan.words().names().quote(made.columns()) + ")"));
        return new Step(alter(table) + " " + String.join(", ", actions), notes);
    }

    private List<Step> singly(List<SchemaChange> changes) {
        List<Step> steps = new ArrayList<>();
        for (SchemaChange change : changes) {
            String start = alter(change.table()) + " ";
            switch (change) {
                case DropColumn drop -> steps.add(plan.step(drop, start + drop(drop)));
                case AddColumn add -> steps.addAll(filled(add));
                case AlterColumn alter -> steps.add(plan.step(alter, start + modify(alter)));
                default -> {}
            }
        }
        return steps;
    }

    private String drop(DropColumn drop) {
        return "drop column " + plan.quoted(drop.column().name());
    }

    private String add(ColumnDetails column) {
        return "add column " + plan.statements().column(column);
    }

    private String modify(AlterColumn alter) {
        return "modify column " + plan.statements().column(alter.to());
    }

    private List<Step> filled(AddColumn add) {
        ColumnDetails column = add.column();
        String start = alter(add.table()) + " ";
        if (!Plan.needsValue(column)) {
            return List.of(plan.step(add, start + add(column)));
        }
        String name = plan.quoted(column.name());
        String value = plan.rules().types().standIn(column.type());
        return List.of(
                plan.step(add, start + "add column " + name + " " + column.type() + " null"),
                Step.of(
                        "update " + plan.quoted(add.table()) + " set " + name + " = " + value + " where " + name
                                + " is null",
                        plan.standInNote(add.table(), column)),
                Step.of(start + "modify column " + plan.statements().column(column)));
    }
}
