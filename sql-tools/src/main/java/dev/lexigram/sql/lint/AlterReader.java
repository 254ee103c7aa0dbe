package dev.lexigram.sql.lint;

import dev.lexigram.sql.lint.Action.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the things that an `alter table` does.
final class AlterReader {

    private final Cursor cursor;
    private final Name table;
    private final LintDatabase database;

    private AlterReader(Cursor cursor, Name table, LintDatabase database) {
        this.cursor = cursor;
        this.table = table;
        this.database = database;
    }

    /// Reads all after `alter table` and the table's name.
    static List<Ddl.Clause> clauses(Cursor cursor, Name table, LintDatabase database) {
        AlterReader reader = new AlterReader(cursor, table, database);
        List<Ddl.Clause> clauses = new ArrayList<>();
        do {
            Cursor.Mark start = cursor.mark();
            Action action = reader.action();
            cursor.untilComma();
            while (cursor.at(")")) {
                cursor.next();
                cursor.untilComma();
            }
            clauses.add(new Ddl.Clause(action, start.offset(), cursor.since(start)));
        } while (cursor.accept(","));
        return clauses;
    }

    private Action action() {
        if (cursor.accept("add")) {
            return add();
        }
        if (cursor.accept("drop")) {
            return drop();
        }
        if (cursor.accept("alter")) {
            return alter();
        }
        if (cursor.accept("rename")) {
            return rename();
        }
        return change().or(this::partition).or(this::demand).orElseGet(() -> new Action.Setting(setting()));
    }

    private Action add() {
        if (ConstraintReader.isNext(cursor) && !(database.isMysqlFamily() && cursor.at("unique"))) {
            return ConstraintReader.read(cursor)
                    .<Action>map(Action.AddConstraint::new)
                    .orElseGet(() -> new Action.Setting(Kind.OTHER));
        }
        if (cursor.at("index")
                || cursor.at("key")
                || cursor.at("fulltext")
                || cursor.at("spatial")
                || cursor.at("unique")) {
            return new Action.AddIndex(ConstraintReader.added(cursor, table));
        }
        if (cursor.at("partition")) {
            return new Action.Setting(Kind.OTHER);
        }
        cursor.accept("column");
        cursor.acceptIfExists();
        return new Action.AddColumn(ColumnReader.read(cursor));
    }

    private Action drop() {
        if (cursor.accept("primary", "key")) {
            return new Action.DropPrimaryKey();
        }
        if (cursor.accept("foreign", "key")) {
            cursor.acceptIfExists();
            return new Action.DropForeignKey(cursor.name());
        }
        if (cursor.accept("constraint") || cursor.accept("check")) {
            cursor.acceptIfExists();
            return new Action.DropConstraint(cursor.name(), cursor.accept("cascade"));
        }
        if (cursor.at("partition")) {
            return new Action.Setting(Kind.OTHER);
        }
        if (cursor.accept("index") || cursor.accept("key")) {
            cursor.acceptIfExists();
            return new Action.RemoveIndex(cursor.name());
        }
        cursor.accept("column");
        cursor.acceptIfExists();
        return new Action.DropColumn(cursor.name(), cursor.accept("cascade"));
    }

    private Action alter() {
        if (cursor.accept("index")) {
            return new Action.Setting(Kind.INDEX_VISIBILITY);
        }
        if (cursor.accept("check") || cursor.accept("constraint")) {
            return new Action.Setting(Kind.ALTER_CHECK);
        }
        cursor.accept("column");
        Name column = cursor.name();
        if (cursor.at("type") || cursor.at("set", "data", "type")) {
            cursor.skip("set", "data", "type");
            return changeType(column);
        }
        return cursor.accept("set") ? set(column) : dropped(column);
    }

    private Action changeType(Name column) {
        ColumnType type = ColumnReader.type(cursor);
        if (cursor.accept("collate")) {
            cursor.name();
        }
        String using = cursor.accept("using") ? cursor.untilComma() : "";
        return new Action.ChangeType(column, type, using);
    }

    private Action set(Name column) {
        if (cursor.accept("not", "null")) {
            return new Action.SetNotNull(column);
        }
        if (cursor.accept("default")) {
            return new Action.ChangeDefault(column);
        }
        if (cursor.at("statistics")) {
            return new Action.Setting(Kind.STATISTICS);
        }
        if (cursor.at("storage") || cursor.at("compression")) {
            return new Action.Setting(Kind.STORAGE);
        }
        if (cursor.at("expression")) {
            return new Action.Setting(Kind.SET_EXPRESSION);
        }
        return new Action.Setting(cursor.at("(") ? Kind.COLUMN_OPTIONS : Kind.OTHER);
    }

    private Action dropped(Name column) {
        if (cursor.accept("drop", "not", "null")) {
            return new Action.DropNotNull(column);
        }
        if (cursor.accept("drop", "default")) {
            return new Action.ChangeDefault(column);
        }
        if (cursor.at("add", "generated")) {
            return new Action.Setting(Kind.ADD_IDENTITY);
        }
        return new Action.Setting(cursor.at("reset") ? Kind.COLUMN_OPTIONS : Kind.OTHER);
    }

    private Action rename() {
        if (cursor.accept("to") || cursor.accept("as")) {
            return new Action.RenameTable(cursor.name());
        }
        if (cursor.accept("constraint")) {
            return new Action.RenameConstraint(cursor.name());
        }
        if (cursor.accept("index") || cursor.accept("key")) {
            return new Action.Setting(Kind.RENAME_INDEX);
        }
        cursor.accept("column");
        Name from = cursor.name();
        return cursor.accept("to") ? new Action.RenameColumn(from, cursor.name()) : new Action.RenameTable(from);
    }

    /// MySQL's words for another definition of a column.
    private Optional<Action> change() {
        boolean modify = cursor.accept("modify");
        if (!modify && !cursor.accept("change")) {
            return Optional.empty();
        }
        cursor.accept("column");
        cursor.acceptIfExists();
        Cursor.Mark start = cursor.mark();
        Name column = cursor.name();
        if (modify) {
            cursor.back(start);
        }
        return Optional.of(new Action.Redefine(column, ColumnReader.read(cursor)));
    }

    private Optional<Action> partition() {
        if (cursor.accept("attach", "partition")) {
            return Optional.of(new Action.Attach(cursor.name()));
        }
        if (cursor.accept("detach", "partition")) {
            Name partition = cursor.name();
            return Optional.of(new Action.Detach(partition, cursor.accept("concurrently")));
        }
        if (cursor.accept("validate", "constraint")) {
            return Optional.of(new Action.Validate(cursor.name()));
        }
        return cursor.accept("set", "schema") ? Optional.of(new Action.MoveTable(cursor.name())) : Optional.empty();
    }

    private Optional<Action> demand() {
        return demand(cursor).map(each -> each);
    }

    /// Reads MySQL's `algorithm=` or `lock=`.
    static Optional<Action.Demand> demand(Cursor cursor) {
        boolean algorithm = cursor.at("algorithm");
        if (!algorithm && !cursor.at("lock")) {
            return Optional.empty();
        }
        cursor.next();
        cursor.accept("=");
        return Optional.of(new Action.Demand(algorithm, cursor.take().toUpperCase(Locale.ROOT)));
    }

    private Kind setting() {
        String first = cursor.peek();
        cursor.next();
        return switch (first) {
            case "set" -> afterSet();
            case "reset" -> Kind.PARAMETERS;
            case "enable", "disable" -> cursor.at("trigger") ? Kind.TRIGGER : Kind.ROW_SECURITY;
            case "cluster" -> Kind.CLUSTER_ON;
            case "inherit" -> Kind.INHERIT;
            case "convert" -> Kind.CONVERT_CHARSET;
            case "default", "character", "charset", "collate" -> Kind.CHARSET;
            case "engine", "force", "row_format", "key_block_size" -> Kind.REBUILD;
            case "order" -> Kind.SORT;
            case "auto_increment", "comment", "stats_persistent", "stats_auto_recalc", "stats_sample_pages" ->
                Kind.TABLE_OPTION;
            default -> Kind.OTHER;
        };
    }

    private Kind afterSet() {
        return switch (cursor.peek()) {
            case "(" -> Kind.PARAMETERS;
            case "tablespace" -> Kind.TABLESPACE;
            case "access" -> Kind.ACCESS_METHOD;
            case "logged", "unlogged" -> Kind.PERSISTENCE;
            case "without" -> cursor.at("without", "cluster") ? Kind.CLUSTER_ON : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }
}
