package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.ResultQuery;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.RowMapper;
import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.contracts.sql.SqlQuery;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.query.SqlText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A statement as text, with the values bound so far.
final class TextQuery implements SqlQuery {

    private final TextQueries owner;
    private final ParsedSql parsed;
    private final Map<String, @Nullable Object> named;
    private final @Nullable List<@Nullable Object> positional;

    TextQuery(
            TextQueries owner,
            ParsedSql parsed,
            Map<String, @Nullable Object> named,
            @Nullable List<@Nullable Object> positional) {
        this.owner = owner;
        this.parsed = parsed;
        this.named = named;
        this.positional = positional;
    }

    @Override
    public SqlQuery bind(String name, @Nullable Object value) {
        if (!parsed.named() && !parsed.names().isEmpty()) {
            // Two values of which the first is a text: Java takes bind(name, value), the statement has no names.
            return bind(new @Nullable Object[] {name, value});
        }
        if (positional != null) {
            throw mixed();
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(named);
        all.put(name, value);
        return new TextQuery(owner, parsed, all, null);
    }

    @Override
    public SqlQuery bind(@Nullable Object... values) {
        if (!named.isEmpty()) {
            throw mixed();
        }
        return new TextQuery(owner, parsed, named, Arrays.asList(values.clone()));
    }

    private static ParameterBindingException mixed() {
        return new ParameterBindingException(
                Problem.of("Values came both by name and by position.").hint("Use one way for one statement."), null);
    }

    private SqlText text() {
        return positional == null && (parsed.named() || !named.isEmpty())
                ? parsed.named(named)
                : parsed.positional(positional == null ? List.of() : positional);
    }

    private RowQuery rows() {
        return new RenderedRows(owner, this::text, parsed.access());
    }

    @Override
    public <T> ResultQuery<T> map(Class<T> type) {
        return rows().map(type);
    }

    @Override
    public <T> ResultQuery<T> scalar(Class<T> type) {
        return rows().scalar(type);
    }

    @Override
    public <T> ResultQuery<T> map(RowMapper<T> mapper) {
        return rows().map(mapper);
    }

    @Override
    public long execute() {
        return owner.executor().update(text(), parsed.access());
    }

    @Override
    public long executeBatch(Iterable<? extends List<? extends @Nullable Object>> parameters) {
        if (parsed.named()) {
            throw new ParameterBindingException(
                    Problem.of("A batch takes its values by position.").hint("Write ? for each parameter."), null);
        }
        Iterable<List<@Nullable Object>> rows = () -> StreamSupport.stream(parameters.spliterator(), false)
                .<List<@Nullable Object>>map(parsed::inOrder)
                .iterator();
        return owner.executor().batch(parsed.batchText(), rows);
    }

    @Override
    public Row one() {
        return rows().one();
    }

    @Override
    public Optional<Row> optional() {
        return rows().optional();
    }

    @Override
    public Optional<Row> first() {
        return rows().first();
    }

    @Override
    public List<Row> list() {
        return rows().list();
    }

    @Override
    public <R, X extends Exception> R stream(StreamBody<Row, R, X> body) throws X {
        return rows().stream(body);
    }
}
