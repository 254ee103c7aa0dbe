package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.sql.bulk.BulkResult;
import dev.lexigram.sql.bulk.RowSource;
import dev.lexigram.sql.query.Column;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many rows are changed, upserted and deleted at once.
public interface BulkChangeContract extends SqlContract {

    /// People `p0`, `p1`, … with `age` 0, 1, … and their keys.
    ///
    /// @param bulk their table
    record People(Bulk bulk, List<Long> keys) {

        BulkResult setAge(RowSource keyAgeNew) {
            return bulk.writer()
                    .update(
                            bulk.table(),
                            List.of(bulk.id(), bulk.column("age", Integer.class)),
                            List.of(bulk.column("mark", Integer.class)),
                            keyAgeNew,
                            Bulk.PLAIN);
        }

        long upsert(Bulk as, RowSource nameAndAge) {
            return as.writer()
                    .upsert(
                            bulk.table(),
                            bulk.nameAndAge(),
                            List.of(Column.of("name")),
                            List.of(Column.of("age")),
                            nameAndAge,
                            Bulk.PLAIN);
        }
    }

    private People people(int count) {
        Bulk bulk = Bulk.into(db(), Scratch.noPeople(backend()));
        return new People(bulk, bulk.insert(Bulk.rows(count, i -> Scratch.row("p" + i, i))));
    }

    private long count(People people, String condition) {
        return db().sql("select count(*) as n from " + people.bulk().table() + " where " + condition)
                .one()
                .getLong("n");
    }

    @Test
    default void eachRowGetsItsOwnValues() {
        for (int size : BulkContract.SIZES) {
            People people = people(size);
            BulkResult result =
                    people.setAge(Bulk.rows(size, i -> Scratch.row(people.keys().get(i), i, i * 2)));
            assertThat(result.rows()).isEqualTo(size);
            assertThat(result.isComplete()).isTrue();
            assertThat(count(people, "mark = age * 2")).isEqualTo(size);
        }
    }

    @Test
    default void rowsThatAreNotMetAreNamedByTheirPlace() {
        People people = people(2_500);
        BulkResult result = people.setAge(Bulk.rows(
                2_500,
                i -> Scratch.row(i == 3 ? Long.valueOf(-1) : people.keys().get(i), i == 2_499 ? -1 : i, i + 1)));
        assertThat(result.rows()).isEqualTo(2_498);
        assertThat(result.unmet()).containsExactly(3L, 2_499L);
        assertThat(count(people, "mark = 0")).isEqualTo(2);
    }

    @Test
    default void aRowWithTheValuesThatItHasAlreadyIsMet() {
        People people = people(20);
        assertThat(people.setAge(Bulk.rows(20, i -> Scratch.row(people.keys().get(i), i, 0)))
                        .isComplete())
                .isTrue();
    }

    @Test
    default void aNullInAKeyMeetsNoRow() {
        People people = people(3);
        BulkResult result =
                people.setAge(Bulk.rows(3, i -> Scratch.row(people.keys().get(i), i == 1 ? null : i, 5)));
        assertThat(result.unmet()).containsExactly(1L);
    }

    @Test
    default void ofEqualKeysTheLastCounts() {
        People people = people(10);
        Long key = people.keys().get(4);
        BulkResult result = people.setAge(Bulk.rows(30, i -> Scratch.row(key, 4, i)));
        assertThat(result.rows()).isEqualTo(30);
        assertThat(count(people, "mark = 29")).isEqualTo(1);
    }

    @Test
    default void aChangeIsMadeInFullOrNotAtAll() {
        People people = people(1_000);
        assertThatThrownBy(() -> people.setAge(Bulk.rows(
                        1_000, i -> Scratch.row(people.keys().get(i), i, i == 777 ? null : Integer.valueOf(9)))))
                .isInstanceOf(NotNullException.class);
        assertThat(count(people, "mark = 9")).isZero();
    }

    @Test
    default void rowsAreDeletedByTheirKeys() {
        for (int size : BulkContract.SIZES) {
            People people = people(size);
            Bulk bulk = people.bulk();
            BulkResult result = bulk.writer()
                    .delete(
                            bulk.table(),
                            List.of(bulk.id()),
                            RowSource.of(
                                    IntStream.rangeClosed(0, size).boxed().toList(),
                                    (i, column) -> i == size
                                            ? Long.valueOf(-7)
                                            : people.keys().get(i)),
                            Bulk.PLAIN);
            assertThat(result.rows()).isEqualTo(size);
            assertThat(result.unmet()).containsExactly((long) size);
            assertThat(count(people, "1 = 1")).isZero();
        }
    }

    @Test
    default void upsertInsertsWhatIsNewAndChangesWhatIsThere() {
        for (int size : BulkContract.SIZES) {
            People people = people(size);
            assertThat(people.upsert(people.bulk(), Bulk.rows(2 * size, i -> Scratch.row("p" + i, 100_000 + i))))
                    .isEqualTo(2L * size);
            assertThat(count(people, "age >= 100000")).isEqualTo(2L * size);
            assertThat(count(people, "1 = 1")).isEqualTo(2L * size);
        }
    }

    @Test
    default void ofEqualRowsInAnUpsertTheLastCounts() {
        People people = people(1);
        people.upsert(people.bulk(), Bulk.rows(40, i -> Scratch.row("p0", i)));
        assertThat(count(people, "age = 39")).isEqualTo(1);
        assertThat(count(people, "1 = 1")).isEqualTo(1);
    }

    @Test
    default void upsertWithoutColumnsToChangeLeavesRowsAsTheyAre() {
        People people = people(5);
        Bulk bulk = people.bulk();
        bulk.writer()
                .upsert(
                        bulk.table(),
                        bulk.nameAndAge(),
                        List.of(Column.of("name")),
                        List.of(),
                        Bulk.rows(10, i -> Scratch.row("p" + i, 99)),
                        Bulk.PLAIN);
        assertThat(count(people, "age = 99")).isEqualTo(5);
        assertThat(count(people, "age < 5")).isEqualTo(5);
    }

    @Test
    default void rowsOfAnotherOwnerAreNeitherChangedNorDeleted() {
        for (int size : new int[] {3, 600}) {
            People people = people(size);
            db().sql("update " + people.bulk().table() + " set city = case when age = 0 then 'Oslo' else 'Bergen' end")
                    .execute();
            Bulk oslo = people.bulk().ownedBy("Oslo");
            People owned = new People(oslo, people.keys());
            BulkResult result =
                    owned.setAge(Bulk.rows(size, i -> Scratch.row(people.keys().get(i), i, 50)));
            assertThat(result.rows()).isEqualTo(1);
            assertThat(result.unmet()).hasSize(size - 1).doesNotContain(0L);
            assertThat(count(people, "mark = 50")).isEqualTo(1);
            try {
                assertThat(owned.upsert(oslo, Bulk.rows(size, i -> Scratch.row("p" + i, 7_000))))
                        .isEqualTo(1);
            } catch (DatabaseException refused) {
                // MySQL and MariaDB cannot leave a single row alone, so they refuse them all.
                assertThat(count(people, "age = 7000")).isZero();
            }
            assertThat(count(people, "age = 7000 and city = 'Bergen'")).isZero();
            assertThat(oslo.writer()
                            .delete(
                                    oslo.table(),
                                    List.of(oslo.id()),
                                    RowSource.of(people.keys(), (key, column) -> key),
                                    Bulk.PLAIN)
                            .rows())
                    .isEqualTo(1);
            assertThat(count(people, "city = 'Bergen'")).isEqualTo(size - 1L);
        }
    }

    @Test
    default void noRowIsMovedToAnotherOwner() {
        People people = people(600);
        db().sql("update " + people.bulk().table() + " set city = 'Oslo'").execute();
        Bulk oslo = people.bulk().ownedBy("Oslo");
        assertThatThrownBy(() -> oslo.writer()
                        .update(
                                oslo.table(),
                                List.of(oslo.id()),
                                List.of(oslo.column("city", String.class)),
                                Bulk.rows(600, i -> Scratch.row(people.keys().get(i), i == 599 ? "Bergen" : "Oslo")),
                                Bulk.PLAIN))
                .isInstanceOf(RepositoryException.class);
        assertThat(count(people, "city = 'Oslo'")).isEqualTo(600);
    }
}
