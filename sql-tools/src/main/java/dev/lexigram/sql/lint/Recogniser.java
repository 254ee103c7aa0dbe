package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells what a statement asks for. What it does not know is {@link Ddl.Other}: the linter says nothing about it.
final class Recogniser {

    private static final Set<String> CREATE_WORDS =
            Set.of("or", "replace", "global", "local", "unlogged", "algorithm", "definer", "security", "recursive");

    private static final Set<String> INDEXES = Set.of("index", "key", "fulltext", "spatial");

    private final Cursor cursor;
    private final LintDatabase database;

    private Recogniser(String statement, LintDatabase database) {
        this.cursor = new Cursor(statement, Tokens.of(statement, database));
        this.database = database;
    }

    static Ddl recognise(String statement, LintDatabase database) {
        return new Recogniser(statement, database).statement();
    }

    private Ddl statement() {
        String verb = cursor.peek();
        cursor.next();
        return switch (verb) {
            case "create" -> create();
            case "alter" -> alter();
            case "drop" -> drop();
            case "rename" -> renames();
            case "reindex" -> reindex();
            case "refresh" -> refresh();
            case "cluster" -> new Ddl.Cluster(cluster());
            case "vacuum" -> vacuum();
            case "optimize" -> optimize();
            case "truncate" -> truncate();
            case "lock" -> lock();
            case "comment" -> comment();
            case "analyze" -> new Ddl.Small("analyze", cursor.name());
            default -> session(verb);
        };
    }

    private Ddl session(String verb) {
        return switch (verb) {
            case "set" -> set();
            case "pragma" -> pragma();
            case "begin", "commit", "rollback", "end" -> new Ddl.Bracket(verb.equals("end") ? "commit" : verb);
            case "start" -> new Ddl.Bracket("begin");
            case "insert", "replace", "update", "delete" -> write(verb);
            case "with" -> common();
            default -> new Ddl.Other();
        };
    }

    private Ddl create() {
        while (cursor.atAny(CREATE_WORDS)) {
            cursor.next();
            if (cursor.accept("=")) {
                cursor.next();
            }
        }
        boolean temporary = cursor.accept("temporary") || cursor.accept("temp");
        if (cursor.accept("table")) {
            return temporary ? new Ddl.Other() : createTable();
        }
        if (cursor.atAny(Set.of("index", "unique", "fulltext", "spatial"))) {
            return createIndex();
        }
        if (cursor.at("view") || cursor.at("materialized", "view")) {
            cursor.skip("materialized", "view");
            cursor.acceptIfExists();
            return new Ddl.CreateView(cursor.name());
        }
        return createSmall();
    }

    private Ddl createSmall() {
        String what = cursor.peek();
        if (what.equals("constraint") || what.equals("trigger")) {
            return onTable("trigger");
        }
        if (what.equals("policy") || what.equals("rule")) {
            return what.equals("rule") ? ruleOnTable() : onTable(what);
        }
        if (what.equals("statistics")) {
            cursor.until(Set.of("from"));
            cursor.accept("from");
            return new Ddl.Small("statistics", cursor.name());
        }
        return new Ddl.Other();
    }

    private Ddl ruleOnTable() {
        cursor.until(Set.of("to"));
        cursor.accept("to");
        return new Ddl.Small("rule", cursor.name());
    }

    private Ddl onTable(String what) {
        cursor.until(Set.of("on"));
        cursor.accept("on");
        return new Ddl.Small(what, cursor.name());
    }

    private Ddl createIndex() {
        IndexDef index = ConstraintReader.index(cursor);
        return new Ddl.CreateIndex(index, demands());
    }

    private List<Action.Demand> demands() {
        List<Action.Demand> demands = new ArrayList<>();
        Optional<Action.Demand> demand = AlterReader.demand(cursor);
        while (demand.isPresent()) {
            demands.add(demand.get());
            cursor.accept(",");
            demand = AlterReader.demand(cursor);
        }
        return demands;
    }

    private Ddl createTable() {
        cursor.acceptIfExists();
        Name table = cursor.name();
        List<ColumnDef> columns = new ArrayList<>();
        List<ConstraintDef> constraints = new ArrayList<>();
        List<IndexDef> indexes = new ArrayList<>();
        Name parent = cursor.accept("partition", "of") ? cursor.name() : Name.NONE;
        if (cursor.accept("(")) {
            while (!cursor.isDone() && !cursor.accept(")")) {
                if (cursor.atAny(INDEXES)) {
                    indexes.add(ConstraintReader.added(cursor, table));
                } else {
                    member(columns, constraints);
                }
                cursor.untilComma();
                cursor.accept(",");
            }
        }
        boolean filled = cursor.hasOutside("select") || cursor.hasOutside("as");
        return new Ddl.CreateTable(table, filled, columns, constraints, indexes, parent);
    }

    private void member(List<ColumnDef> columns, List<ConstraintDef> constraints) {
        if (ConstraintReader.isNext(cursor)) {
            ConstraintReader.read(cursor).ifPresent(constraints::add);
        } else if (!cursor.at("like")) {
            columns.add(ColumnReader.read(cursor));
        }
    }

    private Ddl alter() {
        if (cursor.accept("type")) {
            return alterType();
        }
        cursor.accept("online");
        cursor.accept("ignore");
        if (!cursor.accept("table")) {
            return new Ddl.Other();
        }
        cursor.acceptIfExists();
        cursor.accept("only");
        Name table = cursor.name();
        cursor.accept("*");
        return new Ddl.AlterTable(table, AlterReader.clauses(cursor, table, database));
    }

    private Ddl alterType() {
        Name type = cursor.name();
        if (cursor.accept("add", "value")) {
            cursor.acceptIfExists();
            return new Ddl.AddEnumValue(type, cursor.take());
        }
        return cursor.accept("rename", "value") ? new Ddl.RenameEnumValue(type, cursor.take()) : new Ddl.Other();
    }

    private Ddl drop() {
        cursor.accept("temporary");
        if (cursor.accept("table") || cursor.accept("materialized", "view")) {
            cursor.acceptIfExists();
            return new Ddl.DropTables(cursor.names(), cursor.accept("cascade"));
        }
        if (cursor.accept("index")) {
            boolean concurrently = cursor.accept("concurrently");
            cursor.acceptIfExists();
            List<Name> indexes = cursor.names();
            return new Ddl.DropIndexes(indexes, concurrently, cursor.accept("on") ? cursor.name() : Name.NONE);
        }
        if (cursor.accept("schema") || cursor.accept("database")) {
            cursor.acceptIfExists();
            return new Ddl.DropSchema(cursor.name(), cursor.hasOutside("cascade"));
        }
        if (cursor.accept("type") || cursor.accept("domain")) {
            cursor.acceptIfExists();
            return new Ddl.DropType(cursor.name(), cursor.hasOutside("cascade"));
        }
        boolean small = cursor.at("trigger") || cursor.at("policy") || cursor.at("rule");
        return small ? onTable("drop " + cursor.peek()) : new Ddl.Other();
    }

    private Ddl renames() {
        if (!cursor.accept("table")) {
            return new Ddl.Other();
        }
        List<Name> from = new ArrayList<>();
        List<Name> to = new ArrayList<>();
        do {
            from.add(cursor.name());
            cursor.accept("to");
            to.add(cursor.name());
        } while (cursor.accept(","));
        return new Ddl.RenameTables(from, to);
    }

    private Ddl reindex() {
        boolean concurrently = cursor.group().toLowerCase(Locale.ROOT).contains("concurrently");
        String what = cursor.peek();
        if (!Set.of("table", "index", "schema", "database", "system").contains(what)) {
            return new Ddl.Other();
        }
        cursor.next();
        concurrently |= cursor.accept("concurrently");
        return new Ddl.Reindex(what, cursor.name(), concurrently);
    }

    private Ddl refresh() {
        cursor.accept("materialized", "view");
        boolean concurrently = cursor.accept("concurrently");
        return new Ddl.RefreshView(cursor.name(), concurrently);
    }

    private Name cluster() {
        cursor.group();
        cursor.accept("verbose");
        Name first = cursor.name();
        return cursor.accept("on") ? cursor.name() : first;
    }

    private Ddl vacuum() {
        boolean full = cursor.group().toLowerCase(Locale.ROOT).contains("full");
        while (cursor.at("full") || cursor.at("freeze") || cursor.at("verbose") || cursor.at("analyze")) {
            full |= cursor.at("full");
            cursor.next();
        }
        return new Ddl.Vacuum(full, cursor.names());
    }

    private Ddl optimize() {
        cursor.skip("no_write_to_binlog", "local");
        cursor.accept("table");
        return new Ddl.Optimize(cursor.names());
    }

    private Ddl truncate() {
        cursor.accept("table");
        List<Name> tables = cursor.names();
        return new Ddl.Truncate(tables, cursor.hasOutside("cascade"));
    }

    private Ddl lock() {
        if (!cursor.accept("table")) {
            cursor.accept("tables");
        }
        List<Name> tables = new ArrayList<>(cursor.names());
        String mode = cursor.accept("in") ? cursor.until(Set.of("mode")) : "access exclusive";
        return new Ddl.LockTables(tables, mode.strip().toUpperCase(Locale.ROOT));
    }

    private Ddl comment() {
        boolean table = cursor.accept("on", "table");
        boolean column = !table && cursor.accept("on", "column");
        if (!table && !column) {
            return new Ddl.Other();
        }
        Name name = cursor.name();
        List<String> parts =
                column && !name.isEmpty() ? name.parts().subList(0, name.parts().size() - 1) : name.parts();
        return new Ddl.Small("comment", new Name(String.join(".", parts), parts));
    }

    private Ddl set() {
        boolean local = cursor.accept("local");
        cursor.skip("session", "global", "@", "statement", ".");
        String name = cursor.name().last();
        if (!cursor.accept("=")) {
            cursor.accept("to");
        }
        return new Ddl.Set(name, cursor.rest().strip(), local);
    }

    private Ddl pragma() {
        String name = cursor.name().last();
        String value = cursor.accept("=") ? cursor.rest() : cursor.group();
        return new Ddl.Set(name, value.strip(), false);
    }

    private Ddl write(String verb) {
        cursor.skip("low_priority", "ignore", "into", "from", "only", "delayed", "quick");
        Name table = cursor.name();
        boolean all = verb.equals("update") || verb.equals("delete");
        boolean limited = cursor.hasOutside("where") || cursor.hasOutside("limit");
        boolean copies = !all && cursor.hasLater("select") && cursor.hasLater("from");
        return new Ddl.Write(verb, table, all ? !limited : copies && !cursor.hasLater("where"));
    }

    /// A write behind common table expressions: which one it is stands outside all parentheses.
    private Ddl common() {
        cursor.until(Set.of("insert", "update", "delete"));
        String verb = cursor.peek();
        cursor.next();
        return verb.isEmpty() ? new Ddl.Other() : write(verb);
    }
}
