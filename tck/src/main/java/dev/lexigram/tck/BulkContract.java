package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.bulk.BulkColumn;
import dev.lexigram.sql.bulk.RowSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How many rows are inserted at once.
public interface BulkContract extends SqlContract {

    /// Sizes for which databases choose different ways.
    List<Integer> SIZES = List.of(1, 2, 7, 100, 499, 2_500);

    private Bulk people() {
        return Bulk.into(db(), Scratch.noPeople(backend()));
    }

    private Map<Long, String> namesByKey(Bulk people) {
        return db().sql("select id, name from " + people.table()).list().stream()
                .collect(Collectors.toMap(row -> row.getLong("id"), row -> row.getString("name")));
    }

    @Test
    default void keysComeInTheRowsOrderWhateverTheSize() {
        Bulk people = people();
        for (int size : SIZES) {
            List<Long> keys = people.insert(Bulk.rows(size, i -> Scratch.row("s" + size + "-" + i, i)));
            Map<Long, String> names = namesByKey(people);
            assertThat(keys).hasSize(size);
            for (int i = 0; i < size; i++) {
                assertThat(names).containsEntry(keys.get(i), "s" + size + "-" + i);
            }
        }
    }

    @Test
    default void keysBelongToTheirRowsWhileOthersInsertToo() {
        Bulk people = people();
        List<FutureTask<List<Long>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            String prefix = "t" + thread + "-";
            tasks.add(Concurrently.start(() -> {
                List<Long> keys = new ArrayList<>();
                for (int round = 0; round < 5; round++) {
                    int from = round * 700;
                    keys.addAll(people.insert(Bulk.rows(700, i -> Scratch.row(prefix + (from + i), i))));
                }
                return keys;
            }));
        }
        List<List<Long>> all = tasks.stream().map(Concurrently::await).toList();
        Map<Long, String> names = namesByKey(people);
        assertThat(names).hasSize(4 * 3_500);
        for (int thread = 0; thread < 4; thread++) {
            List<Long> keys = all.get(thread);
            for (int i = 0; i < keys.size(); i++) {
                assertThat(names).containsEntry(keys.get(i), "t" + thread + "-" + i);
            }
        }
    }

    @Test
    default void withoutAKeyColumnNoKeysAreGiven() {
        Bulk people = people();
        for (int size : SIZES) {
            assertThat(people.writer()
                            .<Long>insert(
                                    people.table(),
                                    people.nameAndAge(),
                                    Bulk.rows(size, i -> Scratch.row("n" + size + "-" + i, null)),
                                    null,
                                    Bulk.PLAIN))
                    .isEmpty();
        }
        assertThat(Scratch.count(db(), people.table().toString()))
                .isEqualTo(SIZES.stream().mapToInt(size -> size).sum());
    }

    @Test
    default void columnsThatAreNotNamedGetTheirDefaults() {
        Bulk people = people();
        people.insert(Bulk.rows(1_000, i -> Scratch.row("d" + i, null)));
        assertThat(db().sql("select count(*) as n from " + people.table() + " where mark = 0 and age is null")
                        .one()
                        .getLong("n"))
                .isEqualTo(1_000);
    }

    @Test
    default void nothingIsWrittenWhenOneRowIsRefused() {
        Bulk people = people();
        RowSource twice = Bulk.rows(10_000, i -> Scratch.row("u" + (i == 7_777 ? 0 : i), i));
        assertThatThrownBy(() -> people.insert(twice)).isInstanceOf(DuplicateKeyException.class);
        RowSource missing = Bulk.rows(10_000, i -> Scratch.row(i == 7_777 ? null : "m" + i, i));
        assertThatThrownBy(() -> people.insert(missing))
                .isInstanceOf(NotNullException.class)
                .hasMessageContaining("name");
        assertThat(Scratch.count(db(), people.table().toString())).isZero();
    }

    @Test
    default void earlierBatchesAreUndoneToo() {
        Bulk people = people();
        assertThatThrownBy(() -> people.writer()
                        .insert(
                                people.table(),
                                people.nameAndAge(),
                                Bulk.rows(1_000, i -> Scratch.row("u" + i % 900, i)),
                                people.id(),
                                Bulk.PLAIN.withBatchSize(300)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(Scratch.count(db(), people.table().toString())).isZero();
    }

    @Test
    default void joinsTheRunningTransaction() {
        Bulk people = people();
        assertThatThrownBy(() -> db().inTransaction(TxOptions.defaults(), transaction -> {
                    people.insert(Bulk.rows(2_000, i -> Scratch.row("x" + i, i)));
                    assertThat(Scratch.count(db(), people.table().toString())).isEqualTo(2_000);
                    throw new IllegalStateException("Enough.");
                }))
                .hasMessage("Enough.");
        assertThat(Scratch.count(db(), people.table().toString())).isZero();
    }

    @Test
    default void anEmptySourceDoesNothing() {
        Bulk people = people();
        assertThat(people.insert(Bulk.rows(0, i -> Scratch.row("never")))).isEmpty();
        assertThat(people.writer()
                        .delete(people.table(), List.of(people.id()), RowSource.of(List.of()), Bulk.PLAIN)
                        .rows())
                .isZero();
    }

    @Test
    default void aHundredThousandRowsOfUnknownNumberComeInOneByOne() {
        Bulk people = people();
        var items = IntStream.range(0, 100_000).iterator();
        List<Long> keys = people.insert(RowSource.of(items, (item, column) -> column == 0 ? "p" + item : item));
        assertThat(new HashSet<>(keys)).hasSize(100_000);
        assertThat(db().sql("select name from " + people.table() + " where id = ?")
                        .bind(keys.get(77_777))
                        .scalar(String.class)
                        .one())
                .isEqualTo("p77777");
        assertThat(Scratch.count(db(), people.table().toString())).isEqualTo(100_000);
    }

    @Test
    default void largeTextsAreCutIntoSeveralStatements() {
        Bulk people = Bulk.into(
                db(), Scratch.table(backend(), "name " + backend().ddl().text() + ", age integer"));
        String large = "€".repeat(20_000);
        List<Long> keys = people.insert(Bulk.rows(200, i -> Scratch.row(large + i, i)));
        assertThat(keys).doesNotHaveDuplicates().hasSize(200);
        assertThat(db().sql("select name from " + people.table() + " where id = ?")
                        .bind(keys.get(199))
                        .scalar(String.class)
                        .one())
                .isEqualTo(large + 199);
    }

    @Test
    default void progressIsToldUntilAllIsDone() {
        Bulk people = people();
        List<Long> told = new ArrayList<>();
        people.writer()
                .insert(
                        people.table(),
                        people.nameAndAge(),
                        Bulk.rows(5_000, i -> Scratch.row("g" + i, i)),
                        people.id(),
                        Bulk.PLAIN.withBatchSize(100).withProgress((done, total) -> {
                            assertThat(total).isEqualTo(5_000);
                            told.add(done);
                        }));
        assertThat(told).isSorted().endsWith(5_000L).hasSizeLessThan(51);
    }

    @Test
    default void anExceptionOfTheProgressUndoesTheWork() {
        Bulk people = people();
        assertThatThrownBy(() -> people.writer()
                        .insert(
                                people.table(),
                                people.nameAndAge(),
                                Bulk.rows(1_000, i -> Scratch.row("g" + i, i)),
                                people.id(),
                                Bulk.PLAIN.withProgress((done, total) -> {
                                    throw new IllegalStateException("Enough.");
                                })))
                .hasMessage("Enough.");
        assertThat(Scratch.count(db(), people.table().toString())).isZero();
    }

    @Test
    default void textsArriveAsTheyWereSent() {
        Bulk people = people();
        List<String> texts = List.of(
                "", "\\", "\\N", "tab\there", "line\nbreak\r", "quote'\"`", "€ 😀 \u0301", "{a,b}", "NULL", "\\.");
        for (int size : new int[] {10, 2_000}) {
            List<Long> keys = people.insert(Bulk.rows(size, i -> Scratch.row(i < 10 ? texts.get(i) : "f" + i, i)));
            Map<Long, String> names = namesByKey(people);
            assertThat(keys.subList(0, 10).stream().map(names::get)).isEqualTo(texts);
            db().sql("delete from " + people.table()).execute();
        }
    }

    @Test
    default void rowsAreFilledWithWhatTheRulesDemand() {
        Bulk oslo = people().ownedBy("Oslo");
        for (int size : SIZES) {
            oslo.insert(Bulk.rows(size, i -> Scratch.row("o" + size + "-" + i, i)));
        }
        assertThat(db().sql("select count(*) as n from " + oslo.table() + " where city = 'Oslo'")
                        .one()
                        .getLong("n"))
                .isEqualTo(SIZES.stream().mapToInt(size -> size).sum());
    }

    @Test
    default void rowsOfAnotherOwnerAreRefused() {
        Bulk oslo = people().ownedBy("Oslo");
        List<BulkColumn> columns = Stream.concat(
                        oslo.nameAndAge().stream(), Stream.of(oslo.column("city", String.class)))
                .toList();
        for (int size : SIZES) {
            int last = size - 1;
            assertThatThrownBy(() -> oslo.writer()
                            .insert(
                                    oslo.table(),
                                    columns,
                                    Bulk.rows(size, i -> Scratch.row("o" + i, i, i == last ? "Bergen" : null)),
                                    oslo.id(),
                                    Bulk.PLAIN))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("another scope");
        }
        assertThat(Scratch.count(db(), oslo.table().toString())).isZero();
    }
}
