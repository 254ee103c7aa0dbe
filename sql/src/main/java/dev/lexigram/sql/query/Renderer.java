package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Query.Delete;
import dev.lexigram.sql.query.Query.Insert;
import dev.lexigram.sql.query.Query.Select;
import dev.lexigram.sql.query.Query.Update;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Turns queries into text for one dialect and remembers the text of each shape. Thread-safe.
public final class Renderer {

    // Shapes of a program are few; lists of many lengths are not. Starting over is cheaper than tracking use.
    private static final int CACHE_LIMIT = 2_000;

    private final Dialect dialect;
    private final ConcurrentHashMap<Shape, String> texts = new ConcurrentHashMap<>();

    public Renderer(Dialect dialect) {
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// The text and the values of a query.
    public SqlText render(Query query, FieldResolver fields) {
        SqlWriter out = new SqlWriter(dialect);
        write(query, fields, out);
        return new SqlText(textOf(out.shape()), out.parameters());
    }

    /// The number of shapes that are remembered now.
    public int cachedShapes() {
        return texts.size();
    }

    private String textOf(Shape shape) {
        String known = texts.get(shape);
        if (known != null) {
            return known;
        }
        if (texts.size() >= CACHE_LIMIT) {
            texts.clear();
        }
        String text = shape.text();
        texts.put(shape, text);
        return text;
    }

    private void write(Query query, FieldResolver fields, SqlWriter out) {
        switch (query) {
            case Select select -> select(select, fields, out);
            case Insert insert -> insert(insert, out);
            case Update update -> update(update, fields, out);
            case Delete delete -> {
                out.text("delete from ");
                table(delete.table(), out);
                where(delete.where(), fields, out);
                returning(delete.returning(), out);
            }
        }
    }

    private void select(Select select, FieldResolver fields, SqlWriter out) {
        String sep = select.distinct() ? "select distinct " : "select ";
        for (SelectItem item : select.items()) {
            out.text(sep);
            item(item, out);
            sep = ", ";
        }
        out.text(" from ");
        table(select.table(), out);
        where(select.where(), fields, out);
        orderBy(select.orderBy(), fields, out);
        limit(select.limit(), select.offset(), out);
    }

    private static void item(SelectItem item, SqlWriter out) {
        switch (item) {
            case Column column -> out.name(column.identifier());
            case SelectItem.All all -> out.text("*");
            case SelectItem.CountAll(Column alias) -> out.text("count(*) as ").name(alias.identifier());
            case SelectItem.One one -> out.text("1");
        }
    }

    private static void table(Table table, SqlWriter out) {
        Schema schema = table.schema();
        if (schema != null) {
            out.name(schema.identifier()).text(".");
        }
        out.name(table.identifier());
    }

    private static void where(Predicate where, FieldResolver fields, SqlWriter out) {
        if (where instanceof Predicate.And(List<Predicate> all) && all.isEmpty()) {
            return;
        }
        out.text(" where ");
        new PredicateCompiler(out, fields).write(where);
    }

    private static void orderBy(List<Sort> sorts, FieldResolver fields, SqlWriter out) {
        String sep = " order by ";
        for (Sort sort : sorts) {
            out.text(sep).name(fields.resolve(sort.field()));
            out.text(sort.direction() == Sort.Direction.DESC ? " desc" : "");
            sep = ", ";
        }
    }

    private void limit(@Nullable Long limit, @Nullable Long offset, SqlWriter out) {
        if (limit != null) {
            out.text(" limit ").value(limit);
        } else if (offset != null) {
            dialect.noLimit().ifPresent(none -> out.text(" limit ").text(none));
        }
        if (offset != null) {
            out.text(" offset ").value(offset);
        }
    }

    private void insert(Insert insert, SqlWriter out) {
        out.text("insert into ");
        table(insert.table(), out);
        if (insert.columns().isEmpty()) {
            out.text(dialect.emptyInsert());
        } else {
            columns(insert.columns(), " (", out);
            out.text(") values ");
            rows(insert.rows(), out);
        }
        if (!insert.returning().isEmpty() && dialect.can(Capability.INSERT_RETURNING)) {
            columns(insert.returning(), " returning ", out);
        }
    }

    private static void rows(List<List<@Nullable Object>> rows, SqlWriter out) {
        String rowSep = "(";
        for (List<@Nullable Object> row : rows) {
            String sep = rowSep;
            for (Object value : row) {
                out.text(sep).value(value);
                sep = ", ";
            }
            out.text(")");
            rowSep = ", (";
        }
    }

    private static void update(Update update, FieldResolver fields, SqlWriter out) {
        out.text("update ");
        table(update.table(), out);
        String sep = " set ";
        for (Assignment assignment : update.assignments()) {
            out.text(sep).name(assignment.column().identifier()).text(" = ").value(assignment.value());
            sep = ", ";
        }
        where(update.where(), fields, out);
        returning(update.returning(), out);
    }

    private static void returning(List<Column> columns, SqlWriter out) {
        if (!columns.isEmpty()) {
            columns(columns, " returning ", out);
        }
    }

    private static void columns(List<Column> columns, String first, SqlWriter out) {
        String sep = first;
        for (Column column : columns) {
            out.text(sep).name(column.identifier());
            sep = ", ";
        }
    }
}
