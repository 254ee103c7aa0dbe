package dev.lexigram.sql.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the files so far say about all tables: the linter reads no database. Not thread-safe.
final class Known {

    private final Map<String, TableFacts> tables = new HashMap<>();

    TableFacts table(Name table) {
        return tables.computeIfAbsent(table.key(), key -> new TableFacts());
    }

    /// The table of an index; none when no file made it.
    Name tableOf(Name index) {
        return tables.entrySet().stream()
                .filter(each -> each.getValue().hasIndex(index))
                .map(each -> new Name(each.getKey(), List.of(each.getKey().split("\\."))))
                .findFirst()
                .orElse(Name.NONE);
    }

    void accept(Ddl ddl) {
        switch (ddl) {
            case Ddl.CreateTable create -> create(create);
            case Ddl.CreateIndex create -> table(create.index().table()).add(create.index());
            case Ddl.DropIndexes drop ->
                drop.indexes().forEach(index -> tables.values().forEach(t -> t.dropIndex(index)));
            case Ddl.DropTables drop -> drop.tables().forEach(table -> tables.remove(table.key()));
            case Ddl.RenameTables renames -> {
                for (int i = 0; i < renames.from().size(); i++) {
                    rename(renames.from().get(i), renames.to().get(i));
                }
            }
            default -> {}
        }
    }

    private void create(Ddl.CreateTable create) {
        TableFacts facts = new TableFacts();
        create.columns().forEach(facts::add);
        create.constraints().forEach(facts::add);
        create.indexes().forEach(facts::add);
        tables.putIfAbsent(create.table().key(), facts);
    }

    private void rename(Name from, Name to) {
        TableFacts facts = tables.remove(from.key());
        if (facts != null) {
            tables.put(
                    from.parts().size() > 1 && to.parts().size() == 1
                            ? from.parts().getFirst() + '.' + to.key()
                            : to.key(),
                    facts);
        }
    }

    void accept(Name table, Action action) {
        TableFacts facts = table(table);
        switch (action) {
            case Action.AddColumn(ColumnDef column) -> facts.add(column);
            case Action.DropColumn(Name column, boolean _) -> facts.drop(column);
            case Action.RenameColumn(Name from, Name to) -> facts.rename(from, to);
            case Action.RenameTable(Name to) -> rename(table, to);
            case Action.ChangeType(Name column, ColumnType type, String _) -> facts.retype(column, type);
            case Action.Redefine(Name column, ColumnDef wanted) -> {
                facts.drop(column);
                facts.add(wanted);
            }
            case Action.SetNotNull(Name column) -> facts.setNotNull(column, true);
            case Action.DropNotNull(Name column) -> facts.setNotNull(column, false);
            case Action.AddConstraint(ConstraintDef constraint) -> facts.add(constraint);
            case Action.Validate(Name constraint) -> facts.validate(constraint);
            case Action.DropConstraint(Name constraint, boolean _) -> facts.dropConstraint(constraint);
            case Action.AddIndex(IndexDef index) -> facts.add(index);
            case Action.RemoveIndex(Name index) -> facts.dropIndex(index);
            default -> {}
        }
    }
}
