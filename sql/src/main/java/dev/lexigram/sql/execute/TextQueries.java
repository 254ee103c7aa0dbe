package dev.lexigram.sql.execute;

import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.contracts.sql.SqlQuery;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.query.SqlText;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Statements given as text: each text is parsed once. Thread-safe.
public final class TextQueries {

    private static final int CACHE_LIMIT = 2_000;

    private final ConcurrentHashMap<String, ParsedSql> parsed = new ConcurrentHashMap<>();
    private final SqlExecutor executor;
    private final Dialect dialect;
    private final RecordReaders records;

    public TextQueries(SqlExecutor executor, Dialect dialect, RecordReaders records) {
        this.executor = executor;
        this.dialect = dialect;
        this.records = records;
    }

    /// A statement with nothing bound yet.
    public SqlQuery query(String sql) {
        ParsedSql known = parsed.get(sql);
        if (known == null) {
            known = SqlParser.parse(sql, dialect.backslashEscapes());
            if (parsed.size() >= CACHE_LIMIT) {
                parsed.clear();
            }
            parsed.put(sql, known);
        }
        return new TextQuery(this, known, Map.of(), null);
    }

    /// The rows of a statement whose text is made when they are asked for.
    public RowQuery rendered(Supplier<SqlText> text, Access access) {
        return new RenderedRows(this, text, access);
    }

    /// Reads rows whose columns are only known from the result.
    public RowReader.Source<Row> rows() {
        return result -> RowData.reader(result, dialect);
    }

    SqlExecutor executor() {
        return executor;
    }

    Dialect dialect() {
        return dialect;
    }

    RecordReaders records() {
        return records;
    }
}
