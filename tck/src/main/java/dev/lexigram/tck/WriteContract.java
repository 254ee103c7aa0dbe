package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How rows are written by table and column.
public interface WriteContract extends SqlContract {

    @Test
    default void insertWritesOneRow() {
        String people = Scratch.noPeople(backend());
        Map<String, @Nullable Object> eve = new HashMap<>(Map.of("name", "Eve", "age", 20));
        eve.put("city", null);
        assertThat(db().insert(people, eve)).isEqualTo(1);
        var row = db().sql("select name, age, city, mark from " + people).one();
        assertThat(row.toMap()).containsEntry("name", "Eve").containsEntry("city", null);
        assertThat(row.getInt("mark")).isZero();
    }

    @Test
    default void insertGivesTheKeyThatTheDatabaseMade() {
        String people = Scratch.noPeople(backend());
        Object eve = db().insertReturningKey(people, Map.of("name", "Eve"), "id");
        Object fay = db().insertReturningKey(people, Map.of("name", "Fay"), "id");
        assertThat(fay).isNotEqualTo(eve);
        assertThat(db().sql("select name from " + people + " where id = ?")
                        .bind(fay)
                        .scalar(String.class)
                        .one())
                .isEqualTo("Fay");
    }

    @Test
    default void updateCountsTheRowsThatMetTheCondition() {
        String people = Scratch.people(backend());
        assertThat(db().update(people, Map.of("city", "Oslo"), F.of("age").ge(18)))
                .isEqualTo(2);
        // The same once more changes nothing, and still two rows meet the condition.
        assertThat(db().update(people, Map.of("city", "Oslo"), F.of("age").ge(18)))
                .isEqualTo(2);
        assertThat(db().update(people, Map.of("city", "Oslo"), F.of("age").ge(99)))
                .isZero();
        assertThat(db().sql("select count(*) from " + people + " where city = 'Oslo'")
                        .scalar(Long.class)
                        .one())
                .isEqualTo(3L);
    }

    @Test
    default void updateCanSetNull() {
        String people = Scratch.people(backend());
        Map<String, @Nullable Object> nowhere = new HashMap<>();
        nowhere.put("city", null);
        assertThat(db().update(people, nowhere, Predicate.always())).isEqualTo(4);
        assertThat(db().sql("select count(city) from " + people)
                        .scalar(Long.class)
                        .one())
                .isZero();
    }

    @Test
    default void deleteCountsTheRowsItRemoved() {
        String people = Scratch.people(backend());
        assertThat(db().delete(people, F.of("city").eq("Oslo"))).isEqualTo(2);
        assertThat(Scratch.names(db(), people)).containsExactly("Bob", "Dee");
        assertThat(db().delete(people, F.of("city").eq("Oslo"))).isZero();
        assertThat(db().delete(people, Predicate.always())).isEqualTo(2);
    }

    @Test
    default void executeCountsTheRowsItChanged() {
        String people = Scratch.people(backend());
        assertThat(db().sql("update " + people + " set mark = 1 where age > :age")
                        .bind("age", 20)
                        .execute())
                .isEqualTo(2);
        assertThat(db().sql("delete from " + people + " where age > 99").execute())
                .isZero();
    }

    @Test
    default void aBatchWritesAllRowsAndCountsThem() {
        String people = Scratch.noPeople(backend());
        var insert = db().sql("insert into " + people + " (name, age) values (?, ?)");
        assertThat(insert.executeBatch(List.of(Scratch.row("Eve", 1), Scratch.row("Fay", null), Scratch.row("Gus", 3))))
                .isEqualTo(3);
        assertThat(Scratch.names(db(), people)).containsExactly("Eve", "Fay", "Gus");
        assertThat(insert.executeBatch(List.of())).isZero();
    }

    @Test
    default void aBatchWritesAllOrNothing() {
        String people = Scratch.noPeople(backend());
        assertThatThrownBy(() -> db().sql("insert into " + people + " (name) values (?)")
                        .executeBatch(List.of(Scratch.row("Eve"), Scratch.row("Fay"), Scratch.row("Eve"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(Scratch.count(db(), people)).isZero();
    }

    @Test
    default void namesThatAreWordsOfTheLanguageAreQuoted() {
        Ddl ddl = backend().ddl();
        String table = Scratch.table(backend(), ddl.quoted("order") + " integer, " + ddl.quoted("select") + " integer");
        db().insert(table, Map.of("order", 1, "select", 2));
        assertThat(db().update(table, Map.of("order", 3), F.of("select").eq(2))).isEqualTo(1);
        assertThat(db().delete(table, F.of("order").eq(3))).isEqualTo(1);
    }

    @Test
    default void namesThatAreNoNamesAreRefused() {
        String people = Scratch.people(backend());
        assertThatThrownBy(() -> db().insert(people + "; drop table " + people, Map.of("name", "Eve")))
                .isInstanceOf(InvalidIdentifierException.class);
        assertThatThrownBy(() -> db().update(people, Map.of("name = 'x', city", "Eve"), Predicate.always()))
                .isInstanceOf(InvalidIdentifierException.class);
        assertThatThrownBy(() -> db().delete(people, F.of("1 = 1 or name").eq("Eve")))
                .isInstanceOf(InvalidIdentifierException.class);
        assertThat(Scratch.count(db(), people)).isEqualTo(4);
    }

    @Test
    default void unknownTablesAndColumnsAreNamed() {
        String people = Scratch.people(backend());
        assertThatThrownBy(() -> db().insert("no_such_table", Map.of("name", "Eve")))
                .isInstanceOf(TableNotFoundException.class)
                .hasMessageContaining("no_such_table");
        assertThatThrownBy(() -> db().update(people, Map.of("no_such_column", 1), Predicate.always()))
                .isInstanceOf(ColumnNotFoundException.class)
                .hasMessageContaining("no_such_column");
    }
}
