package dev.lexigram.sql.lint;

import dev.lexigram.sql.script.ScriptStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Takes a statement apart into what rules look at.
final class Steps {

    private Steps() {}

    /// The statement as to each of its tables, and then each part of an `alter table`.
    static List<Step> of(String file, ScriptStatement statement, Ddl ddl, Situation now) {
        Step.Place place = new Step.Place(file, statement.line(), statement);
        List<Step> steps = new ArrayList<>();
        for (Name table : tables(ddl, now)) {
            steps.add(
                    new Step(place, ddl, new Action.Whole(), table, now.costs().of(ddl, table)));
        }
        if (ddl instanceof Ddl.AlterTable(Name table, List<Ddl.Clause> clauses)) {
            clauses.stream().map(each -> part(place, ddl, table, each, now)).forEach(steps::add);
        }
        return steps;
    }

    private static Step part(Step.Place place, Ddl ddl, Name table, Ddl.Clause clause, Situation now) {
        String before = place.statement().text().substring(0, clause.offset());
        int line = place.line() + (int) before.chars().filter(c -> c == '\n').count();
        Step.Place own = new Step.Place(place.file(), line, place.statement());
        return new Step(own, ddl, clause.action(), table, now.costs().of(clause.action(), table));
    }

    /// The tables that a statement is about, a nameless one when it is about none.
    static List<Name> tables(Ddl ddl, Situation now) {
        List<Name> tables = switch (ddl) {
            case Ddl.CreateTable create -> created(create);
            case Ddl.AlterTable alter -> List.of(alter.table());
            case Ddl.DropTables drop -> drop.tables();
            case Ddl.CreateIndex create -> List.of(create.index().table());
            case Ddl.DropIndexes drop -> List.of(indexed(drop, now));
            case Ddl.RenameTables renames -> renames.from();
            case Ddl.Reindex reindex -> List.of(reindexed(reindex, now));
            case Ddl.RefreshView refresh -> List.of(refresh.view());
            case Ddl.Cluster cluster -> List.of(cluster.table());
            case Ddl.Vacuum vacuum -> vacuum.tables();
            case Ddl.Optimize optimize -> optimize.tables();
            case Ddl.Truncate truncate -> truncate.tables();
            case Ddl.LockTables lock -> lock.tables();
            case Ddl.Write write -> List.of(write.table());
            case Ddl.Small small -> List.of(small.table());
            default -> List.of();
        };
        return tables.isEmpty() ? List.of(Name.NONE) : tables;
    }

    /// A new table, the one that it becomes a part of, and those that it refers to.
    private static List<Name> created(Ddl.CreateTable create) {
        Stream<Name> columns =
                create.columns().stream().map(each -> each.rules().references());
        Stream<Name> constraints = create.constraints().stream().map(ConstraintDef::references);
        return Stream.of(Stream.of(create.table(), create.partitionOf()), columns, constraints)
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static Name indexed(Ddl.DropIndexes drop, Situation now) {
        return drop.table().isEmpty() && !drop.indexes().isEmpty()
                ? now.known().tableOf(drop.indexes().getFirst())
                : drop.table();
    }

    private static Name reindexed(Ddl.Reindex reindex, Situation now) {
        return switch (reindex.what()) {
            case "table" -> reindex.name();
            case "index" -> now.known().tableOf(reindex.name());
            default -> Name.NONE;
        };
    }

    /// Tables that an `alter table` touches beside its own, with what it does to them.
    static List<Step> others(String file, ScriptStatement statement, Ddl ddl, Situation now) {
        if (!(ddl instanceof Ddl.AlterTable alter) || !now.isPostgres()) {
            return List.of();
        }
        Step.Place place = new Step.Place(file, statement.line(), statement);
        return alter.clauses().stream()
                .flatMap(each -> other(place, ddl, each.action()))
                .toList();
    }

    private static Stream<Step> other(Step.Place place, Ddl ddl, Action action) {
        Name table = switch (action) {
            case Action.AddConstraint(ConstraintDef constraint) -> constraint.references();
            case Action.AddColumn(ColumnDef column) -> column.rules().references();
            case Action.Attach(Name partition) -> partition;
            case Action.Detach(Name partition, boolean concurrently) -> concurrently ? Name.NONE : partition;
            default -> Name.NONE;
        };
        Cost cost = switch (action) {
            case Action.Attach _ -> TableLock.ACCESS_EXCLUSIVE.scanning();
            case Action.Detach _ -> TableLock.ACCESS_EXCLUSIVE.brief();
            default -> TableLock.SHARE_ROW_EXCLUSIVE.brief();
        };
        return table.isEmpty() ? Stream.empty() : Stream.of(new Step(place, ddl, new Action.Whole(), table, cost));
    }
}
