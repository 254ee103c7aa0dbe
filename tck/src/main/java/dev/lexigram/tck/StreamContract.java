package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.SqlQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How a result is read while it arrives.
public interface StreamContract extends SqlContract {

    /// Squared, more than 100,000 rows.
    int SIDE = 330;

    private SqlQuery manyRows(Database database) {
        return manyRows(database, "a.id, b.filler");
    }

    private SqlQuery manyRows(Database database, String columns) {
        String table = Scratch.table(backend(), "filler " + backend().ddl().varchar(1000));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        IntStream.range(0, SIDE).forEach(i -> rows.add(Scratch.row("x".repeat(1000))));
        backend()
                .database()
                .sql("insert into " + table + " (filler) values (?)")
                .executeBatch(rows);
        return database.sql("select " + columns + " from " + table + " a cross join " + table + " b");
    }

    @Test
    default void allRowsArrive() {
        long rows = manyRows(db()).stream(stream -> stream.filter(
                        row -> String.valueOf(row.getString("filler")).length() == 1000)
                .count());
        assertThat(rows).isEqualTo((long) SIDE * SIDE);
    }

    @Test
    default void theyAreNotHeldInMemory() {
        SqlQuery query = manyRows(db());
        long before = usedMemory();
        AtomicLong rows = new AtomicLong();
        AtomicLong used = new AtomicLong();
        query.stream(stream -> {
            stream.forEach(row -> {
                if (rows.incrementAndGet() == 100_000) {
                    used.set(usedMemory() - before);
                }
            });
            return Boolean.TRUE;
        });
        assertThat(rows).hasValue((long) SIDE * SIDE);
        // Held, the fillers alone would take 100 MB.
        assertThat(used.get()).isLessThan(50_000_000);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    default void aBodyMayStopEarly() {
        long rows = manyRows(db()).stream(stream -> stream.limit(10).count());
        assertThat(rows).isEqualTo(10);
    }

    @Test
    default void theCursorIsClosedHoweverTheBodyEnds() {
        Database narrow = backend().open(Settings.defaults().withConnections(2));
        SqlQuery query = manyRows(narrow, "a.id");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> query.stream(stream -> {
                        assertThat(stream.findFirst()).isPresent();
                        throw new IOException("the body's own");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the body's own");
            assertThat(query.<Long, RuntimeException>stream(
                            stream -> stream.limit(1).count()))
                    .isEqualTo(1L);
        }
        assertThat(narrow.sql("select 1 as n").one().getInt("n")).isEqualTo(1);
    }

    @Test
    default void aStreamInsideATransactionSeesItsWork() {
        String people = Scratch.noPeople(backend());
        long seen = db().inTransaction(transaction -> {
            db().sql("insert into " + people + " (name) values ('Eve')").execute();
            long rows = db().sql("select name from " + people).stream(stream -> stream.count());
            db().sql("insert into " + people + " (name) values ('Fay')").execute();
            return rows;
        });
        assertThat(seen).isEqualTo(1);
        assertThat(Scratch.names(db(), people)).containsExactly("Eve", "Fay");
    }

    @Test
    default void otherStatementsRunWhileAStreamIsOpen() {
        String people = Scratch.people(backend());
        List<Long> counts = db().sql("select name from " + people).stream(
                stream -> stream.map(row -> Scratch.count(db(), people)).toList());
        assertThat(counts).containsExactly(4L, 4L, 4L, 4L);
    }
}
