package dev.lexigram.sql.lint;

import dev.lexigram.sql.lint.ColumnDef.Trait;
import dev.lexigram.sql.lint.ConstraintDef.Flag;

/// What statements do to tables of PostgreSQL; `PostgresLintTest` compares it with the server.
///
/// @param version the server's
/// @param known what the files so far say
/// @param utc whether the session's time zone is UTC
record PostgresCosts(LintTarget version, Known known, boolean utc) implements Costs {

    @Override
    public Cost of(Ddl ddl, Name table) {
        return switch (ddl) {
            case Ddl.CreateTable create -> created(create, table);
            case Ddl.AlterTable alter ->
                Cost.together(alter.clauses().stream()
                        .map(each -> of(each.action(), alter.table()))
                        .toList());
            case Ddl.DropTables _, Ddl.DropSchema _ -> TableLock.ACCESS_EXCLUSIVE.brief();
            case Ddl.CreateIndex create -> indexed(create.index());
            case Ddl.DropIndexes drop ->
                drop.concurrently() ? TableLock.SHARE_UPDATE_EXCLUSIVE.brief() : TableLock.ACCESS_EXCLUSIVE.brief();
            case Ddl.Reindex reindex ->
                reindex.concurrently() ? TableLock.SHARE_UPDATE_EXCLUSIVE.scanning() : TableLock.SHARE.scanning();
            case Ddl.RefreshView refresh ->
                refresh.concurrently() ? TableLock.EXCLUSIVE.scanning() : TableLock.ACCESS_EXCLUSIVE.rewriting();
            case Ddl.Cluster _, Ddl.Truncate _ -> TableLock.ACCESS_EXCLUSIVE.rewriting();
            case Ddl.Vacuum vacuum ->
                vacuum.full() ? TableLock.ACCESS_EXCLUSIVE.rewriting() : TableLock.SHARE_UPDATE_EXCLUSIVE.scanning();
            case Ddl.LockTables lock ->
                TableLock.named(lock.mode()).map(TableLock::brief).orElse(Cost.NONE);
            case Ddl.Write write ->
                write.whole() && !isInsert(write)
                        ? TableLock.ROW_EXCLUSIVE.scanning()
                        : TableLock.ROW_EXCLUSIVE.brief();
            case Ddl.Small small -> small(small.what());
            default -> Cost.NONE;
        };
    }

    private static boolean isInsert(Ddl.Write write) {
        return write.verb().equals("insert");
    }

    private static Cost created(Ddl.CreateTable create, Name table) {
        if (table.key().equals(create.partitionOf().key())) {
            return TableLock.ACCESS_EXCLUSIVE.brief();
        }
        return table.key().equals(create.table().key()) ? Cost.NONE : TableLock.SHARE_ROW_EXCLUSIVE.brief();
    }

    private static Cost indexed(IndexDef index) {
        if (index.has(IndexDef.Trait.ONLY)) {
            return TableLock.SHARE.brief();
        }
        return index.has(IndexDef.Trait.CONCURRENTLY)
                ? TableLock.SHARE_UPDATE_EXCLUSIVE.scanning()
                : TableLock.SHARE.scanning();
    }

    private static Cost small(String what) {
        return switch (what) {
            case "trigger" -> TableLock.SHARE_ROW_EXCLUSIVE.brief();
            case "comment", "statistics" -> TableLock.SHARE_UPDATE_EXCLUSIVE.brief();
            case "analyze" -> TableLock.SHARE_UPDATE_EXCLUSIVE.brief();
            default -> TableLock.ACCESS_EXCLUSIVE.brief();
        };
    }

    @Override
    public Cost of(Action action, Name table) {
        return switch (action) {
            case Action.AddColumn(ColumnDef column) -> added(column);
            case Action.ChangeType change -> retyped(change, known.table(table));
            case Action.SetNotNull(Name column) ->
                known.table(table).isProvenNotNull(column) || known.table(table).isNotNull(column)
                        ? TableLock.ACCESS_EXCLUSIVE.brief()
                        : TableLock.ACCESS_EXCLUSIVE.scanning();
            case Action.AddConstraint(ConstraintDef constraint) -> constrained(constraint);
            case Action.Validate _ -> TableLock.SHARE_UPDATE_EXCLUSIVE.scanning();
            case Action.Attach _ -> TableLock.SHARE_UPDATE_EXCLUSIVE.brief();
            case Action.Detach(Name _, boolean concurrently) ->
                concurrently ? TableLock.SHARE_UPDATE_EXCLUSIVE.brief() : TableLock.ACCESS_EXCLUSIVE.brief();
            case Action.Setting(Action.Kind kind) -> set(kind);
            default -> TableLock.ACCESS_EXCLUSIVE.brief();
        };
    }

    private Cost added(ColumnDef column) {
        if (rewrites(column)) {
            return TableLock.ACCESS_EXCLUSIVE.rewriting();
        }
        boolean verified = column.has(Trait.UNIQUE)
                || column.has(Trait.PRIMARY_KEY)
                || !column.rules().check().isEmpty()
                || (column.hasDefault() && !column.rules().references().isEmpty());
        return verified ? TableLock.ACCESS_EXCLUSIVE.scanning() : TableLock.ACCESS_EXCLUSIVE.brief();
    }

    private boolean rewrites(ColumnDef column) {
        boolean virtual = column.has(Trait.VIRTUAL) && version.isAtLeast(18);
        return column.has(Trait.IDENTITY)
                || column.has(Trait.STORED)
                || (!virtual
                        && column.hasDefault()
                        && !Defaults.isConstant(column.rules().defaultValue(), LintDatabase.POSTGRES))
                || (column.hasDefault() && !version.isAtLeast(11));
    }

    private Cost retyped(Action.ChangeType change, TableFacts facts) {
        ColumnType from = facts.type(change.column());
        boolean plain = change.using().isEmpty() || isCast(change);
        boolean free = from.isKnown() && plain && PostgresTypes.isFree(from, change.type(), utc);
        return free ? TableLock.ACCESS_EXCLUSIVE.brief() : TableLock.ACCESS_EXCLUSIVE.rewriting();
    }

    private static boolean isCast(Action.ChangeType change) {
        String plain = change.column().sql() + "::" + change.type().sql();
        return change.using().replaceAll("\\s", "").equalsIgnoreCase(plain.replaceAll("\\s", ""));
    }

    private static Cost constrained(ConstraintDef constraint) {
        boolean later = constraint.has(Flag.NOT_VALID);
        return switch (constraint.kind()) {
            case FOREIGN_KEY ->
                later ? TableLock.SHARE_ROW_EXCLUSIVE.brief() : TableLock.SHARE_ROW_EXCLUSIVE.scanning();
            case CHECK, NOT_NULL -> later ? TableLock.ACCESS_EXCLUSIVE.brief() : TableLock.ACCESS_EXCLUSIVE.scanning();
            case UNIQUE, PRIMARY_KEY ->
                constraint.has(Flag.USING_INDEX)
                        ? TableLock.ACCESS_EXCLUSIVE.brief()
                        : TableLock.ACCESS_EXCLUSIVE.scanning();
            case EXCLUDE -> TableLock.ACCESS_EXCLUSIVE.scanning();
        };
    }

    private static Cost set(Action.Kind kind) {
        return switch (kind) {
            case PARAMETERS, STATISTICS, COLUMN_OPTIONS, CLUSTER_ON -> TableLock.SHARE_UPDATE_EXCLUSIVE.brief();
            case TRIGGER -> TableLock.SHARE_ROW_EXCLUSIVE.brief();
            case TABLESPACE, ACCESS_METHOD, PERSISTENCE, SET_EXPRESSION -> TableLock.ACCESS_EXCLUSIVE.rewriting();
            default -> TableLock.ACCESS_EXCLUSIVE.brief();
        };
    }
}
