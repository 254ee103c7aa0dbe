package dev.lexigram.sql.lint;

import dev.lexigram.sql.lint.ColumnDef.Trait;
import java.util.List;

/// What statements do to InnoDB tables of MySQL and MariaDB; `MysqlLintTest` and `MariadbLintTest` compare it with
/// the servers.
///
/// @param target which of them
/// @param known what the files so far say
/// @param checks whether foreign keys are checked, as they are unless the session says otherwise
record MysqlCosts(LintTarget target, Known known, boolean checks) implements Costs {

    @Override
    public Cost of(Ddl ddl, Name table) {
        return switch (ddl) {
            case Ddl.AlterTable alter -> altered(alter);
            case Ddl.CreateIndex create -> indexed(create.index());
            case Ddl.DropIndexes _ -> lightest();
            case Ddl.RenameTables _ -> renamed();
            case Ddl.DropTables _, Ddl.DropSchema _ -> Algorithm.INSTANT.exclusive(false);
            case Ddl.Truncate _ -> Algorithm.INSTANT.exclusive(true);
            case Ddl.Optimize _ -> Algorithm.INPLACE.open(true);
            default -> Cost.NONE;
        };
    }

    private boolean isMariadb() {
        return target.database() == LintDatabase.MARIADB;
    }

    /// An index, or what else leaves the rows where they are.
    private Cost lightest() {
        return (isMariadb() ? Algorithm.NOCOPY : Algorithm.INPLACE).open(false);
    }

    private Cost renamed() {
        return isMariadb() ? Algorithm.INSTANT.exclusive(false) : Algorithm.INSTANT.open(false);
    }

    private Cost copied() {
        return isMariadb() && target.isAtLeast(11, 2) ? Algorithm.COPY.open(true) : Algorithm.COPY.shared(true);
    }

    private Cost altered(Ddl.AlterTable alter) {
        Cost usual = usual(alter);
        boolean anew = usual.rewrites() && Algorithm.of(usual) == Algorithm.INPLACE;
        if (!anew || !known.table(alter.table()).hasFulltext()) {
            return usual;
        }
        return isMariadb() ? Algorithm.INPLACE.shared(true) : Algorithm.COPY.shared(true);
    }

    /// What it costs without a fulltext index, which is built anew under a lock.
    private Cost usual(Ddl.AlterTable alter) {
        List<Action> actions = alter.clauses().stream()
                .map(Ddl.Clause::action)
                .filter(each -> !(each instanceof Action.Demand))
                .toList();
        Cost together = Cost.together(
                actions.stream().map(each -> of(each, alter.table())).toList());
        if (isKeyReplaced(actions) && actions.size() == 2) {
            return Algorithm.INPLACE.open(true);
        }
        boolean columns = actions.stream().anyMatch(MysqlCosts::movesColumns);
        Algorithm worst = Algorithm.of(together);
        return columns && (worst == Algorithm.NOCOPY || worst == Algorithm.INPLACE) && !onlyMariadbDrop(actions)
                ? Cost.together(List.of(together, Algorithm.INPLACE.open(true)))
                : together;
    }

    /// MariaDB drops a column with its index in one go.
    private boolean onlyMariadbDrop(List<Action> actions) {
        return isMariadb() && actions.stream().allMatch(each -> each instanceof Action.DropColumn);
    }

    private static boolean movesColumns(Action action) {
        return action instanceof Action.AddColumn || action instanceof Action.DropColumn;
    }

    /// Whether a primary key goes and another one comes.
    static boolean isKeyReplaced(List<Action> actions) {
        return actions.stream().anyMatch(each -> each instanceof Action.DropPrimaryKey)
                && actions.stream()
                        .anyMatch(each -> each instanceof Action.AddConstraint(ConstraintDef c)
                                && c.is(ConstraintDef.Kind.PRIMARY_KEY));
    }

    private Cost indexed(IndexDef index) {
        if (index.has(IndexDef.Trait.FULLTEXT)) {
            boolean first = !known.table(index.table()).hasFulltext();
            return first
                    ? Algorithm.INPLACE.shared(true)
                    : (isMariadb() ? Algorithm.NOCOPY : Algorithm.INPLACE).shared(false);
        }
        return index.has(IndexDef.Trait.SPATIAL)
                ? (isMariadb() ? Algorithm.NOCOPY : Algorithm.INPLACE).shared(false)
                : lightest();
    }

    @Override
    public Cost of(Action action, Name table) {
        return switch (action) {
            case Action.AddColumn(ColumnDef column) -> added(column, table);
            case Action.DropColumn(Name column, boolean _) -> dropped(column, table);
            case Action.RenameColumn _ -> columnsRename();
            case Action.RenameTable _, Action.MoveTable _ -> renamed();
            case Action.Redefine redefine -> new MysqlColumnChange(target, known.table(table)).of(redefine, copied());
            case Action.ChangeDefault _ -> Algorithm.INSTANT.open(false);
            case Action.AddConstraint(ConstraintDef constraint) -> constrained(constraint);
            case Action.DropConstraint _ -> Algorithm.INSTANT.open(false);
            case Action.AddIndex(IndexDef index) -> indexed(index);
            case Action.RemoveIndex _ -> lightest();
            case Action.DropForeignKey _ -> isMariadb() ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(false);
            case Action.DropPrimaryKey _ -> copied();
            case Action.Setting(Action.Kind kind) -> set(kind);
            default -> Cost.NONE;
        };
    }

    private Cost columnsRename() {
        boolean instant = isMariadb() ? target.isAtLeast(10, 3) : target.isAtLeast(8, 0, 28);
        return instant ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(false);
    }

    private Cost added(ColumnDef column, Name table) {
        boolean expression = (column.rules().defaultValue().startsWith("(") && !isMariadbConstant(column))
                || !Defaults.isConstant(column.rules().defaultValue(), target.database());
        boolean checked = !column.rules().check().isEmpty() && !isMariadb();
        boolean referring = !column.rules().references().isEmpty() && isMariadb();
        if (column.has(Trait.STORED) || expression || checked || (referring && checks)) {
            return copied();
        }
        if (column.has(Trait.IDENTITY)) {
            return Algorithm.INPLACE.shared(true);
        }
        boolean keyed = column.has(Trait.UNIQUE) || column.has(Trait.PRIMARY_KEY);
        boolean instant =
                !keyed && !referring && isInstant(column) && !known.table(table).hasFulltext();
        return instant ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(true);
    }

    private boolean isMariadbConstant(ColumnDef column) {
        return isMariadb() && Defaults.isConstant(column.rules().defaultValue(), target.database());
    }

    private boolean isInstant(ColumnDef column) {
        if (column.has(Trait.VIRTUAL)) {
            return true;
        }
        boolean last = isMariadb() ? target.isAtLeast(10, 3) : target.isAtLeast(8, 0, 12);
        boolean anywhere = isMariadb() ? target.isAtLeast(10, 4) : target.isAtLeast(8, 0, 29);
        return column.isPlaced() ? anywhere : last;
    }

    private Cost dropped(Name column, Name table) {
        boolean instant = isMariadb() ? target.isAtLeast(10, 4) : target.isAtLeast(8, 0, 29);
        if (known.table(table).isIndexed(column)) {
            return isMariadb() && instant ? Algorithm.NOCOPY.open(false) : Algorithm.INPLACE.open(true);
        }
        return instant && !known.table(table).hasFulltext()
                ? Algorithm.INSTANT.open(false)
                : Algorithm.INPLACE.open(true);
    }

    private Cost constrained(ConstraintDef constraint) {
        return switch (constraint.kind()) {
            case UNIQUE -> lightest();
            case PRIMARY_KEY -> Algorithm.INPLACE.open(true);
            case FOREIGN_KEY -> checks ? copied() : lightest();
            case CHECK -> copied();
            case EXCLUDE, NOT_NULL -> Cost.NONE;
        };
    }

    private Cost set(Action.Kind kind) {
        return switch (kind) {
            case CONVERT_CHARSET, SORT -> copied();
            case REBUILD -> Algorithm.INPLACE.open(true);
            case CHARSET, TABLE_OPTION, RENAME_INDEX ->
                isMariadb() ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(false);
            case INDEX_VISIBILITY -> isMariadb() ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(false);
            case ALTER_CHECK -> Algorithm.INSTANT.open(false);
            default -> Cost.NONE;
        };
    }
}
