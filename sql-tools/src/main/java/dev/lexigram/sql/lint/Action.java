package dev.lexigram.sql.lint;

/// One of the things that an `alter table` does. Columns' and constraints' names are as they are written.
sealed interface Action {

    /// Stands for the whole of a statement.
    record Whole() implements Action {}

    record AddColumn(ColumnDef column) implements Action {}

    record DropColumn(Name column, boolean cascade) implements Action {}

    record RenameColumn(Name from, Name to) implements Action {}

    record RenameTable(Name to) implements Action {}

    /// To another schema.
    record MoveTable(Name schema) implements Action {}

    /// PostgreSQL's `alter column … type`.
    ///
    /// @param using how values are converted; empty when that is not said
    record ChangeType(Name column, ColumnType type, String using) implements Action {}

    /// MySQL's `modify` and `change`.
    record Redefine(Name column, ColumnDef wanted) implements Action {}

    record ChangeDefault(Name column) implements Action {}

    record SetNotNull(Name column) implements Action {}

    record DropNotNull(Name column) implements Action {}

    record AddConstraint(ConstraintDef constraint) implements Action {}

    record Validate(Name constraint) implements Action {}

    record DropConstraint(Name constraint, boolean cascade) implements Action {}

    record RenameConstraint(Name from) implements Action {}

    /// MySQL's `add index`.
    record AddIndex(IndexDef index) implements Action {}

    /// MySQL's `drop index`.
    record RemoveIndex(Name index) implements Action {}

    /// MySQL's `drop primary key`.
    record DropPrimaryKey() implements Action {}

    /// MySQL's `drop foreign key`.
    record DropForeignKey(Name constraint) implements Action {}

    record Attach(Name partition) implements Action {}

    record Detach(Name partition, boolean concurrently) implements Action {}

    /// MySQL's `algorithm=` and `lock=`, which say how and do nothing themselves.
    ///
    /// @param value in upper case
    record Demand(boolean algorithm, String value) implements Action {}

    /// Something that needs no more than its kind.
    record Setting(Kind kind) implements Action {}

    /// Settings of tables and columns.
    enum Kind {
        PARAMETERS,
        STATISTICS,
        COLUMN_OPTIONS,
        STORAGE,
        TABLESPACE,
        ACCESS_METHOD,
        PERSISTENCE,
        TRIGGER,
        CLUSTER_ON,
        ADD_IDENTITY,
        SET_EXPRESSION,
        CONVERT_CHARSET,
        CHARSET,
        REBUILD,
        SORT,
        TABLE_OPTION,
        RENAME_INDEX,
        INDEX_VISIBILITY,
        ALTER_CHECK,
        INHERIT,
        ROW_SECURITY,
        OTHER
    }
}
