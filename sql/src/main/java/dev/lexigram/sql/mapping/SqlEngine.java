package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.execute.TextQueries;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.QueryRunner;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.SqlText;
import java.util.List;

/// The parts of an open database that repositories and builders work with, from `Database.unwrap`. Thread-safe.
///
/// @param renderer query to text
/// @param executor text to result
/// @param texts statements given as text
/// @param models records and tables
public record SqlEngine(Renderer renderer, SqlExecutor executor, TextQueries texts, EntityModels models)
        implements QueryRunner {

    @Override
    public List<Row> fetch(Query query) {
        return executor.list(explainText(query), access(query), texts.rows());
    }

    @Override
    public <T extends Record> List<T> fetch(Query query, Class<T> type) {
        RowReader.Source<T> readers = models.byName(type);
        return executor.list(explainText(query), access(query), readers);
    }

    @Override
    public long execute(Query query) {
        return executor.update(explainText(query), access(query));
    }

    @Override
    public SqlText explainText(Query query) {
        return renderer.render(query, FieldResolver.byColumnName());
    }

    /// What a query does to the database.
    public static Access access(Query query) {
        return query instanceof Query.Select ? Access.READ : Access.WRITE;
    }
}
