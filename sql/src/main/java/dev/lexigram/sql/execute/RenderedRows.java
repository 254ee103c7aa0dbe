package dev.lexigram.sql.execute;

import dev.lexigram.contracts.sql.ResultQuery;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.RowMapper;
import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.query.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The rows of a statement whose text is made when they are asked for.
///
/// @param owner what reads rows
/// @param text gives the text and its values
/// @param access what the statement does
record RenderedRows(TextQueries owner, Supplier<SqlText> text, Access access) implements RowQuery {

    @Override
    public <T> ResultQuery<T> map(Class<T> type) {
        return new Mapped<>(owner.records().byName(type));
    }

    @Override
    public <T> ResultQuery<T> scalar(Class<T> type) {
        return new Mapped<>(RowReader.Source.of(new ScalarReader<>(type, owner.dialect())));
    }

    @Override
    public <T> ResultQuery<T> map(RowMapper<T> mapper) {
        RowReader.Source<Row> rows = owner.rows();
        return new Mapped<>(result -> {
            RowReader<Row> reader = rows.on(result);
            return row -> mapper.map(reader.read(row));
        });
    }

    private ResultQuery<Row> plain() {
        return new Mapped<>(owner.rows());
    }

    @Override
    public Row one() {
        return plain().one();
    }

    @Override
    public Optional<Row> optional() {
        return plain().optional();
    }

    @Override
    public Optional<Row> first() {
        return plain().first();
    }

    @Override
    public List<Row> list() {
        return plain().list();
    }

    @Override
    public <R, X extends Exception> R stream(StreamBody<Row, R, X> body) throws X {
        return plain().stream(body);
    }

    /// The same rows, read in one way.
    private final class Mapped<T> implements ResultQuery<T> {

        private final RowReader.Source<T> readers;

        Mapped(RowReader.Source<T> readers) {
            this.readers = readers;
        }

        @Override
        public T one() {
            return owner.executor().one(text.get(), access, readers);
        }

        @Override
        public Optional<T> optional() {
            return owner.executor().only(text.get(), access, readers);
        }

        @Override
        public Optional<T> first() {
            return owner.executor().first(text.get(), access, readers);
        }

        @Override
        public List<T> list() {
            return owner.executor().list(text.get(), access, readers);
        }

        @Override
        public <R, X extends Exception> R stream(StreamBody<T, R, X> body) throws X {
            return owner.executor().stream(text.get(), access, readers, body);
        }
    }
}
