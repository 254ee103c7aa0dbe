package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.bulk.BulkColumn;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.bulk.RowSource;
import dev.lexigram.sql.query.Queries;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A million rows are read and written in the memory of a few.
public interface StreamMemoryContract extends SqlContract {

    int ROWS = 1_000_000;

    /// Held as a driver holds them, the rows would take 70 MiB and more.
    long LIMIT_MEBIBYTES = 24;

    String FILLER = "x".repeat(40);

    String TABLE = "tck_million";

    /// A row of which there are a million.
    @Entity(table = TABLE)
    record Filled(@Id long id, @Length(40) String filler) {}

    /// A million generated rows; six digits make a number.
    private static String generated() {
        String digits = IntStream.range(0, 10).mapToObj(n -> "select " + n).collect(Collectors.joining(" union all "));
        String number = IntStream.range(0, 6)
                .mapToObj(place -> (int) Math.pow(10, place) + " * d" + place + ".n")
                .collect(Collectors.joining(" + "));
        String tables =
                IntStream.range(0, 6).mapToObj(place -> "digit d" + place).collect(Collectors.joining(" cross join "));
        return "with digit (n) as (" + digits + ") select " + number + " as id, '" + FILLER + "' as filler from "
                + tables;
    }

    /// The table, written by the first who asks: row by row from an iterator, which is flat as well.
    private GenericRepository<Filled, Long> filled() {
        if (db().table(TABLE).isEmpty()) {
            SchemaManager.on(db()).create(Filled.class);
            Bulk table = Bulk.into(db(), TABLE);
            List<BulkColumn> columns = List.of(table.column("id", Long.class), table.column("filler", String.class));
            HeapGauge gauge = new HeapGauge(ROWS);
            RowSource rows =
                    RowSource.of(gauge.watching(LongStream.range(0, ROWS).boxed()), (id, at) -> at == 0 ? id : FILLER);
            table.writer().insert(table.table(), columns, rows, null, BulkOptions.defaults());
            gauge.assertFlat(LIMIT_MEBIBYTES);
        }
        return GenericRepository.of(db(), Filled.class, Long.class);
    }

    private static <T> long watch(HeapGauge gauge, Stream<T> rows) {
        return rows.peek(row -> gauge.pass()).count();
    }

    private static Stream<Row> full(Stream<Row> rows) {
        return rows.filter(row -> FILLER.equals(row.getString("filler")));
    }

    @Test
    default void aMillionRowsOfAStatementAsText() {
        HeapGauge gauge = new HeapGauge(ROWS);
        long rows = db().sql(generated()).stream(all -> watch(gauge, full(all)));
        assertThat(rows).isEqualTo(ROWS);
        gauge.assertFlat(LIMIT_MEBIBYTES);
    }

    @Test
    default void aMillionRowsOfABuiltQuery() {
        filled();
        HeapGauge gauge = new HeapGauge(ROWS);
        long rows = Queries.on(db()).from(TABLE).stream(all -> watch(gauge, full(all)));
        assertThat(rows).isEqualTo(ROWS);
        gauge.assertFlat(LIMIT_MEBIBYTES);
    }

    @Test
    default void aMillionEntitiesOfARepository() {
        GenericRepository<Filled, Long> filled = filled();
        HeapGauge gauge = new HeapGauge(ROWS);
        long rows = filled.stream(
                Predicate.always(),
                all -> watch(gauge, all.filter(one -> one.filler().equals(FILLER))));
        assertThat(rows).isEqualTo(ROWS);
        gauge.assertFlat(LIMIT_MEBIBYTES);
    }

    @Test
    default void aMillionEntitiesInBatches() {
        GenericRepository<Filled, Long> filled = filled();
        HeapGauge gauge = new HeapGauge(ROWS);
        long rows = filled.inBatches(BatchOptions.of(5_000)).forEach(batch -> batch.forEach(one -> gauge.pass()));
        assertThat(rows).isEqualTo(ROWS);
        gauge.assertFlat(LIMIT_MEBIBYTES);
    }

    @Test
    default void aMillionRowsOfAnIteratorAreWritten() {
        assertThat(filled().count()).isEqualTo(ROWS);
    }
}
