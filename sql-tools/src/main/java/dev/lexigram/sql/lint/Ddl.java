package dev.lexigram.sql.lint;

import java.util.List;

/// What a statement of a migration asks for, as far as the linter understands it.
sealed interface Ddl {

    /// @param filled whether it is made from a query
    /// @param partitionOf the table of which it becomes a part; none when it does not
    record CreateTable(
            Name table,
            boolean filled,
            List<ColumnDef> columns,
            List<ConstraintDef> constraints,
            List<IndexDef> indexes,
            Name partitionOf)
            implements Ddl {
        public CreateTable {
            indexes = List.copyOf(indexes);
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
        }
    }

    record AlterTable(Name table, List<Clause> clauses) implements Ddl {
        public AlterTable {
            clauses = List.copyOf(clauses);
        }
    }

    /// One of the things that an `alter table` does.
    ///
    /// @param offset where it begins in the statement
    /// @param text as it is written
    record Clause(Action action, int offset, String text) {}

    record DropTables(List<Name> tables, boolean cascade) implements Ddl {
        public DropTables {
            tables = List.copyOf(tables);
        }
    }

    record DropSchema(Name schema, boolean cascade) implements Ddl {}

    record DropType(Name type, boolean cascade) implements Ddl {}

    record CreateIndex(IndexDef index, List<Action.Demand> demands) implements Ddl {
        public CreateIndex {
            demands = List.copyOf(demands);
        }
    }

    /// @param table that MySQL names; none on other databases
    record DropIndexes(List<Name> indexes, boolean concurrently, Name table) implements Ddl {
        public DropIndexes {
            indexes = List.copyOf(indexes);
        }
    }

    /// MySQL's `rename table a to b, c to d`.
    record RenameTables(List<Name> from, List<Name> to) implements Ddl {
        public RenameTables {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /// @param what `table`, `index`, `schema`, `database` or `system`
    record Reindex(String what, Name name, boolean concurrently) implements Ddl {}

    record RefreshView(Name view, boolean concurrently) implements Ddl {}

    record Cluster(Name table) implements Ddl {}

    record Vacuum(boolean full, List<Name> tables) implements Ddl {
        public Vacuum {
            tables = List.copyOf(tables);
        }
    }

    /// MySQL's `optimize table`.
    record Optimize(List<Name> tables) implements Ddl {
        public Optimize {
            tables = List.copyOf(tables);
        }
    }

    record Truncate(List<Name> tables, boolean cascade) implements Ddl {
        public Truncate {
            tables = List.copyOf(tables);
        }
    }

    /// @param mode as PostgreSQL names it, in upper case
    record LockTables(List<Name> tables, String mode) implements Ddl {
        public LockTables {
            tables = List.copyOf(tables);
        }
    }

    /// An `insert`, `update` or `delete`.
    ///
    /// @param verb which of them
    /// @param whole whether it goes over all rows, having no condition
    record Write(String verb, Name table, boolean whole) implements Ddl {}

    record AddEnumValue(Name type, String value) implements Ddl {}

    record RenameEnumValue(Name type, String value) implements Ddl {}

    /// What takes a lock and is over at once: triggers, policies, comments, statistics.
    ///
    /// @param what `trigger`, `drop trigger`, `policy`, `rule`, `comment`, `analyze` or `statistics`
    record Small(String what, Name table) implements Ddl {}

    /// A setting of the session.
    ///
    /// @param local whether it ends with the transaction
    record Set(String name, String value, boolean local) implements Ddl {}

    record CreateView(Name view) implements Ddl {}

    /// `begin`, `commit` or `rollback`.
    record Bracket(String verb) implements Ddl {}

    /// Anything else.
    record Other() implements Ddl {}
}
