package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.sql.SqlQuery;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// How the parameters of a statement are found and bound.
public interface SqlQueryContract extends SqlContract {

    private List<String> names(SqlQuery query) {
        return query.scalar(String.class).list();
    }

    private SqlQuery people(String condition) {
        return db().sql("select name from " + Scratch.people(backend()) + " where " + condition + " order by name");
    }

    @Test
    default void marksTakeValuesInOrder() {
        assertThat(names(people("age >= ? and age < ?").bind(18, 40))).containsExactly("Ann");
    }

    @Test
    default void numbersTakeValuesByPlaceAndMayRepeat() {
        // The text comes last: bind("Nobody", 18) would be a name and its value.
        assertThat(names(people("name <> $2 and age > $1 and city <> $2 and age > $1")
                        .bind(18, "Nobody")))
                .containsExactly("Ann");
    }

    @Test
    default void namesTakeValuesByNameAndMayRepeat() {
        assertThat(names(people("(city = :city or name = :name) and city = :city")
                        .bind("city", "Oslo")
                        .bind("name", "Dee")))
                .containsExactly("Ann", "Cid");
    }

    @Test
    default void kindsOfParametersAreNotMixed() {
        assertRefused(
                () -> people("age = ? or name = :name").bind("name", "Ann").list());
        assertRefused(() -> people("age = $1 or name = ?").bind(31, "Ann").list());
        assertRefused(() -> people("age = :age").bind("age", 31).bind(31).list());
    }

    @Test
    default void tooFewAndTooManyValuesAreRefused() {
        assertRefused(() -> people("age = ? or age = ?").bind(31).list());
        assertRefused(() -> people("age = ?").bind(31, 32).list());
        assertRefused(() -> people("age = ?").list());
        assertRefused(() -> people("age = $2").bind(31).list());
    }

    @Test
    default void missingAndUnknownNamesAreRefusedAndNamed() {
        assertThatThrownBy(() -> people("age = :age").list())
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("age");
        assertThatThrownBy(() ->
                        people("age = :age").bind("age", 31).bind("agee", 31).list())
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("agee");
    }

    @Test
    default void bindGivesACopy() {
        SqlQuery query = people("age = :age");
        SqlQuery ann = query.bind("age", 31);
        SqlQuery bob = query.bind("age", 17);
        assertThat(names(ann)).containsExactly("Ann");
        assertThat(names(bob)).containsExactly("Bob");
        assertRefused(query::list);
    }

    @Test
    default void aQueryCanBeAskedAgain() {
        SqlQuery query = people("age = ?").bind(31);
        assertThat(names(query)).isEqualTo(names(query)).containsExactly("Ann");
    }

    @Test
    default void textInQuotesIsLeftAlone() {
        assertThat(names(people("name <> 'what? :name $1 it''s ?' and age = ?").bind(31)))
                .containsExactly("Ann");
        String quoted = backend().ddl().quoted("is it ? or :it");
        assertThat(db().sql("select 1 as " + quoted).one().columns()).containsExactly("is it ? or :it");
    }

    @Test
    default void commentsAreLeftAlone() {
        assertThat(names(people("age = ? /* or :this? */ -- or $1?\n and name = ?")
                        .bind(31, "Ann")))
                .containsExactly("Ann");
    }

    @Test
    @RequiresCapability(Capability.CASTS)
    default void castsAreLeftAlone() {
        assertThat(names(people("age = :age::integer and '31'::integer = age").bind("age", 31)))
                .containsExactly("Ann");
    }

    @Test
    default void aCollectionFillsAListOfAnyLength() {
        SqlQuery query = people("name in (:names) and age > :age").bind("age", 1);
        assertThat(names(query.bind("names", List.of("Ann", "Bob", "Cid")))).containsExactly("Ann", "Bob");
        assertThat(names(query.bind("names", Set.of("Dee")))).containsExactly("Dee");
        assertThat(names(people("name in (?) and age > ?").bind(List.of("Ann", "Bob"), 20)))
                .containsExactly("Ann");
    }

    @Test
    default void anEmptyCollectionMatchesNothing() {
        assertThat(names(people("name in (:names)").bind("names", List.of()))).isEmpty();
    }

    @Test
    default void nullsAreBoundByNameAndByPlace() {
        assertThat(names(people("coalesce(city, 'none') = coalesce(:city, 'none')")
                        .bind("city", null)))
                .containsExactly("Dee");
        assertThat(names(people("coalesce(city, 'none') = coalesce(?, 'none')").bind(new Object[] {null})))
                .containsExactly("Dee");
    }

    @Test
    default void valuesAreNeverPartOfTheText() {
        String people = Scratch.people(backend());
        String hostile = "x'; delete from " + people + "; --";
        assertThat(db().sql("select name from " + people + " where name = :name")
                        .bind("name", hostile)
                        .list())
                .isEmpty();
        assertThat(Scratch.count(db(), people)).isEqualTo(4);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ParameterBindingException.class);
    }
}
