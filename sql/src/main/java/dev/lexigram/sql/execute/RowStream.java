package dev.lexigram.sql.execute;

import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Rows as a stream that lives as long as its body.
final class RowStream<T> extends Spliterators.AbstractSpliterator<T> implements AutoCloseable {

    /// How many rows are fetched at a time.
    static final int FETCH_SIZE = 500;

    private final ResultSet rows;
    private final RowReader<T> reader;
    private final Dialect dialect;
    private int ahead = FETCH_SIZE;
    private boolean ended;

    private RowStream(ResultSet rows, RowReader<T> reader, Dialect dialect) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.rows = rows;
        this.reader = reader;
        this.dialect = dialect;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T value;
        try {
            if (!rows.next()) {
                ended = true;
                return false;
            }
            ahead = (ahead == 0 ? FETCH_SIZE : ahead) - 1;
            value = reader.read(rows);
        } catch (SQLException e) {
            ended = true;
            throw new CursorFailure(e);
        }
        action.accept(value);
        return true;
    }

    /// Leaves what was not read.
    @Override
    public void close() throws SQLException {
        if (!ended) {
            dialect.leaveStream(rows, ahead);
        }
    }

    /// Opens the cursor, runs the body and closes the cursor, whatever happens.
    static <T, R, X extends Exception> R read(
            PreparedStatement statement, Dialect dialect, RowReader.Source<T> readers, StreamBody<T, R, X> body)
            throws SQLException {
        dialect.prepareStreaming(statement, FETCH_SIZE);
        try (ResultSet rows = statement.executeQuery();
                RowStream<T> source = new RowStream<>(rows, readers.on(rows), dialect);
                Stream<T> stream = StreamSupport.stream(source, false)) {
            return inBody(stream, body);
        } catch (CursorFailure e) {
            throw e.error;
        }
    }

    private static <T, R, X extends Exception> R inBody(Stream<T> stream, StreamBody<T, R, X> body) {
        try {
            return body.read(stream);
        } catch (CursorFailure e) {
            throw e;
        } catch (Exception e) {
            throw new BodyFailure(e);
        }
    }

    /// The body's own exception, to be thrown to its caller unchanged.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // a body throws X or unchecked exceptions, nothing else
    static <X extends Exception> X unwrapped(BodyFailure failure) throws X {
        throw (X) failure.exception;
    }

    /// Carries the driver's exception through the stream.
    private static final class CursorFailure extends RuntimeException {
        private final transient SQLException error;

        CursorFailure(SQLException error) {
            super(error);
            this.error = error;
        }
    }

    /// Carries the body's exception past the runner, so that it is not taken for the driver's.
    static final class BodyFailure extends RuntimeException {
        private final transient Exception exception;

        BodyFailure(Exception exception) {
            super(exception);
            this.exception = exception;
        }
    }
}
