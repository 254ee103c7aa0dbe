package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.data.page.CursorCodec;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.execute.TextQueries;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.Lock;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.QueryRunner;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.Source;
import dev.lexigram.sql.query.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The parts of an open database that repositories and builders work with, from `Database.unwrap`. Thread-safe.
///
/// @param renderer query to text
/// @param executor text to result
/// @param texts statements given as text
/// @param models records and tables
/// @param paging how pages are cut
public record SqlEngine(Renderer renderer, SqlExecutor executor, TextQueries texts, EntityModels models, Paging paging)
        implements QueryRunner {

    /// How pages are cut.
    ///
    /// @param limits how large they are
    /// @param cursors reads and writes the cursors
    public record Paging(PageLimits limits, CursorCodec cursors) {}

    @Override
    public Dialect dialect() {
        return renderer.dialect();
    }

    @Override
    public RowQuery ask(Query query) {
        return texts.rendered(() -> explainText(query), access(query));
    }

    @Override
    public long execute(Query query) {
        return executor.update(explainText(query), access(query));
    }

    @Override
    public SqlText explainText(Query query) {
        return renderer.render(query, FieldResolver.byColumnName());
    }

    @Override
    public List<String> explain(Query query) {
        SqlText text = explainText(query);
        SqlText asked = new SqlText(renderer.dialect().explain() + text.sql(), text.parameters());
        return texts.rendered(() -> asked, Access.READ).map(SqlEngine::line).list();
    }

    private static String line(Row row) {
        return row.toMap().values().stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /// What a query does to the database. A question that locks rows counts as writing.
    public static Access access(Query query) {
        return switch (query) {
            case Query.Rows rows -> locks(rows) ? Access.WRITE : Access.READ;
            case Query.Insert insert -> Access.WRITE;
            case Query.Update update -> Access.WRITE;
            case Query.Delete delete -> Access.WRITE;
        };
    }

    private static boolean locks(Query.Rows rows) {
        return switch (rows) {
            case Query.Select select -> !select.lock().equals(Lock.NONE) || locks(select.from());
            case Query.Compound compound -> locks(compound.left()) || locks(compound.right());
        };
    }

    private static boolean locks(Query.From from) {
        return locks(from.source())
                || from.joins().stream().anyMatch(join -> locks(join.source()))
                || from.with().stream().anyMatch(table -> locks(table.rows()));
    }

    private static boolean locks(Source source) {
        return source instanceof Source.Derived(Query.Rows rows, var name) && locks(rows);
    }
}
