package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How the rows of a result are read.
public interface ResultContract extends SqlContract {

    /// A row in the words of Java.
    record Resident(String fullName, @Nullable Integer yearsOld) {}

    /// A row that must have an age.
    record Aged(String name, int age) {}

    private SqlQuery people() {
        return db().sql("select name, age, city from " + Scratch.people(backend()) + " order by name");
    }

    private Row ann() {
        return people().first().orElseThrow();
    }

    private Row cid() {
        return people().list().get(2);
    }

    @Test
    default void aValueIsReadByNameByIndexAndInAnyCase() {
        assertThat(ann().getString("name")).isEqualTo("Ann");
        assertThat(ann().getString("NAME")).isEqualTo("Ann");
        assertThat(ann().getString(0)).isEqualTo("Ann");
        assertThat(ann().getInt("age")).isEqualTo(31);
        assertThat(ann().getLong(1)).isEqualTo(31L);
        assertThat(ann().getDouble("age")).isEqualTo(31.0);
        assertThat(ann().get("city", String.class)).isEqualTo("Oslo");
    }

    @Test
    default void anUnknownColumnIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ann().getString("nmae"))
                .isInstanceOf(ColumnNotFoundException.class)
                .hasMessageContaining("nmae")
                .hasMessageContaining("name")
                .hasMessageContaining("city");
    }

    @Test
    default void aRowAsAMapKeepsTheOrderOfItsColumns() {
        assertThat(cid().toMap()).containsOnlyKeys("name", "age", "city").containsEntry("age", null);
        assertThat(cid().toMap().keySet()).containsExactly("name", "age", "city");
        assertThat(cid().columns()).containsExactly("name", "age", "city");
    }

    @Test
    default void nullIsGivenAsObjectAndRefusedAsPrimitive() {
        assertThat(cid().get("age")).isNull();
        assertThat(cid().get("age", Integer.class)).isNull();
        assertThatThrownBy(() -> cid().getInt("age")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> cid().getLong(1)).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> cid().getDouble("age")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> cid().getBoolean("age")).isInstanceOf(MappingException.class);
    }

    @Test
    default void aValueThatWouldLosePartIsRefused() {
        Row big = db().sql("select 1099511627776 as big, 'abc' as word").one();
        assertThat(big.getLong("big")).isEqualTo(1L << 40);
        assertThatThrownBy(() -> big.getInt("big")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> big.getLong("word")).isInstanceOf(MappingException.class);
    }

    @Test
    default void oneTakesExactlyOneRow() {
        assertThatThrownBy(() -> people().one()).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> none().one()).isInstanceOf(QueryException.class);
        assertThat(db().sql("select 7 as n").one().getInt("n")).isEqualTo(7);
    }

    @Test
    default void optionalTakesOneRowOrNone() {
        assertThatThrownBy(() -> people().optional()).isInstanceOf(QueryException.class);
        assertThat(none().optional()).isEmpty();
        assertThat(db().sql("select 7 as n").optional()).isPresent();
    }

    @Test
    default void firstTakesTheFirstRowOrNone() {
        assertThat(people().first().orElseThrow().getString("name")).isEqualTo("Ann");
        assertThat(none().first()).isEmpty();
    }

    @Test
    default void listTakesAllRowsInOrder() {
        assertThat(people().list())
                .extracting(row -> row.getString("name"))
                .containsExactly("Ann", "Bob", "Cid", "Dee");
        assertThat(none().list()).isEmpty();
    }

    private SqlQuery none() {
        return db().sql("select name from " + Scratch.noPeople(backend()));
    }

    @Test
    default void columnsBecomeComponentsBySnakeCaseOrCamelCase() {
        String people = Scratch.people(backend());
        Resident ann = new Resident("Ann", 31);
        assertThat(db().sql("select age as years_old, name as full_name from " + people + " where name = 'Ann'")
                        .map(Resident.class)
                        .one())
                .isEqualTo(ann);
        assertThat(db().sql("select age as yearsOld, name as fullName from " + people + " where name = 'Ann'")
                        .map(Resident.class)
                        .one())
                .isEqualTo(ann);
    }

    @Test
    default void aNullBecomesANullComponentButNeverAPrimitive() {
        String people = Scratch.people(backend());
        assertThat(db().sql("select age as years_old, name as full_name from " + people + " where name = 'Cid'")
                        .map(Resident.class)
                        .one())
                .isEqualTo(new Resident("Cid", null));
        assertThatThrownBy(() -> db().sql("select name, age from " + people + " where name = 'Cid'")
                        .map(Aged.class)
                        .one())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("age");
    }

    @Test
    default void aComponentWithoutAColumnIsRefused() {
        assertThatThrownBy(() -> people().map(Resident.class).list())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("fullName");
    }

    @Test
    default void scalarsAreTheFirstColumn() {
        String people = Scratch.people(backend());
        assertThat(db().sql("select count(*) from " + people).scalar(Long.class).one())
                .isEqualTo(4L);
        assertThat(db().sql("select name from " + people + " order by name desc")
                        .scalar(String.class)
                        .first())
                .contains("Dee");
        assertThatThrownBy(() -> db().sql("select age from " + people)
                        .scalar(Integer.class)
                        .list())
                .isInstanceOf(MappingException.class);
    }

    @Test
    default void aMapperMakesWhatItLikes() {
        assertThat(people().map(row -> row.getString("name") + "@" + row.getString("city"))
                        .list())
                .containsExactly("Ann@Oslo", "Bob@Bergen", "Cid@Oslo", "Dee@null");
    }
}
