package dev.lexigram.sql.query;

import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.JoinedRows;
import java.util.concurrent.ConcurrentHashMap;

/// Turns queries into text for one dialect and remembers the text of each shape. Thread-safe.
public final class Renderer {

    // Shapes of a program are few; lists of many lengths are not. Starting over is cheaper than tracking use.
    private static final int CACHE_LIMIT = 2_000;

    private final Dialect dialect;
    private final TableRules rules;
    private final ConcurrentHashMap<Shape, String> texts = new ConcurrentHashMap<>();

    /// A renderer without rules about tables.
    public Renderer(Dialect dialect) {
        this(dialect, TableRules.none());
    }

    /// @param rules put into every statement about their tables
    public Renderer(Dialect dialect, TableRules rules) {
        this.dialect = dialect;
        this.rules = rules;
    }

    public Dialect dialect() {
        return dialect;
    }

    /// A renderer with further rules beside its own.
    public Renderer and(TableRules more) {
        return new Renderer(dialect, new BothRules(rules, more));
    }

    /// The text and the values of a query.
    public SqlText render(Query query, FieldResolver fields) {
        SqlWriter out = new SqlWriter(dialect);
        write(query, new Rendering(out, fields, rules));
        return new SqlText(textOf(out.shape()), out.parameters());
    }

    /// The text and the values of a change whose rows travel as arrays.
    public SqlText render(ArrayChange change) {
        SqlWriter out = new SqlWriter(dialect);
        new ArrayChangeWriter(new Rendering(out, FieldResolver.byColumnName(), rules)).write(change);
        return new SqlText(textOf(out.shape()), out.parameters());
    }

    /// The text and the values of a change whose rows are joined with the table.
    ///
    /// @throws IllegalArgumentException when the database has no such way
    public SqlText render(JoinedUpdate update) {
        JoinedRows way = dialect.joinedRows()
                .orElseThrow(() -> new IllegalArgumentException(dialect.name() + " joins no rows of values."));
        SqlWriter out = new SqlWriter(dialect);
        new JoinedUpdateWriter(new Rendering(out, FieldResolver.byColumnName(), rules)).write(update, way.form());
        return new SqlText(textOf(out.shape()), out.parameters());
    }

    /// What holds for tables in every statement.
    public TableRules rules() {
        return rules;
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
        if (shape.isLong()) {
            return shape.text();
        }
        if (texts.size() >= CACHE_LIMIT) {
            texts.clear();
        }
        String text = shape.text();
        texts.put(shape, text);
        return text;
    }

    private static void write(Query query, Rendering to) {
        switch (query) {
            case Query.Rows rows -> new RowsWriter(to).write(rows);
            case Query.Insert insert -> new ChangeWriter(to).insert(insert);
            case Query.Update update -> new ChangeWriter(to).update(update);
            case Query.Delete delete -> new ChangeWriter(to).delete(delete);
        }
    }
}
