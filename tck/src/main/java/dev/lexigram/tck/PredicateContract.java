package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Filter;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/// Which rows a condition means.
public interface PredicateContract extends SqlContract {

    /// A table of people and who of them meets a condition.
    private ListAssert<String> assertMatches(String people, Predicate where) {
        Database db = db();
        db.update(people, Map.of("mark", 0), Predicate.always());
        db.update(people, Map.of("mark", 1), where);
        List<String> names = db.sql("select name from " + people + " where mark = 1 order by name")
                .scalar(String.class)
                .list();
        return assertThat(names);
    }

    private String named(String... names) {
        String people = Scratch.noPeople(backend());
        for (String name : names) {
            db().insert(people, Map.of("name", name));
        }
        return people;
    }

    @Test
    default void comparisonsLeaveOutNull() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("age").eq(31)).containsExactly("Ann");
        assertMatches(people, F.of("age").ne(31)).containsExactly("Bob", "Dee");
        assertMatches(people, F.of("age").lt(31)).containsExactly("Bob");
        assertMatches(people, F.of("age").le(31)).containsExactly("Ann", "Bob");
        assertMatches(people, F.of("age").gt(31)).containsExactly("Dee");
        assertMatches(people, F.of("age").ge(31)).containsExactly("Ann", "Dee");
    }

    @Test
    default void nullIsAskedForByNameOrByEquality() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("age").isNull()).containsExactly("Cid");
        assertMatches(people, F.of("age").isNotNull()).containsExactly("Ann", "Bob", "Dee");
        assertMatches(people, F.of("age").eq(null)).containsExactly("Cid");
        assertMatches(people, F.of("age").ne(null)).containsExactly("Ann", "Bob", "Dee");
        assertMatches(people, Filter.of("city", "=", null)).containsExactly("Dee");
    }

    @Test
    default void aFieldIsComparedWithAField() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("name").eq(F.of("name"))).hasSize(4);
        assertMatches(people, F.of("name").gt(F.of("city"))).containsExactly("Bob");
    }

    @Test
    default void membershipInAList() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("age").in(31, 17, 99)).containsExactly("Ann", "Bob");
        assertMatches(people, F.of("age").notIn(31, 17, 99)).containsExactly("Dee");
        assertMatches(people, F.of("name").in(List.of("Cid"))).containsExactly("Cid");
    }

    @Test
    default void nothingIsInAnEmptyListAndAllAreNotInIt() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("age").in(List.of())).isEmpty();
        assertMatches(people, F.of("age").notIn(List.of())).hasSize(4);
        assertMatches(people, F.of("age").in(List.of()).not()).hasSize(4);
    }

    @Test
    default void rangesHoldTheirBounds() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("age").between(17, 31)).containsExactly("Ann", "Bob");
        assertMatches(people, F.of("age").notBetween(17, 31)).containsExactly("Dee");
    }

    @Test
    default void patterns() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("name").like("_o%")).containsExactly("Bob");
        assertMatches(people, F.of("name").notLike("_o%")).containsExactly("Ann", "Cid", "Dee");
        assertMatches(people, F.of("name").ilike("a%N")).containsExactly("Ann");
        assertMatches(people, F.of("name").contains("nn")).containsExactly("Ann");
        assertMatches(people, F.of("name").startsWith("D")).containsExactly("Dee");
        assertMatches(people, F.of("name").endsWith("id")).containsExactly("Cid");
    }

    @Test
    default void wildcardsInATextAreLiteral() {
        String people = named("100%", "1000", "a_b", "axb", "c\\d", "cd", "it's");
        assertMatches(people, F.of("name").contains("0%")).containsExactly("100%");
        assertMatches(people, F.of("name").startsWith("a_")).containsExactly("a_b");
        assertMatches(people, F.of("name").endsWith("\\d")).containsExactly("c\\d");
        assertMatches(people, F.of("name").contains("'")).containsExactly("it's");
    }

    @Test
    default void aTextIsSearchedInSeveralFieldsInAnyCase() {
        String people = Scratch.people(backend());
        assertMatches(people, Predicate.search("B", "name", "city")).containsExactly("Bob");
        assertMatches(people, Predicate.search("ER", "name", "city")).containsExactly("Bob");
        assertMatches(people, Predicate.search("n", "name", "city")).containsExactly("Ann", "Bob");
        assertMatches(people, Predicate.search("%", "name", "city")).isEmpty();
    }

    @Test
    default void aPatternMayEscapeItsWildcards() {
        String people = named("100%", "1000");
        assertMatches(people, F.of("name").like("100\\%")).containsExactly("100%");
    }

    @Test
    default void conditionsAreCombined() {
        String people = Scratch.people(backend());
        Predicate adult = F.of("age").ge(18);
        Predicate oslo = F.of("city").eq("Oslo");
        assertMatches(people, adult.and(oslo)).containsExactly("Ann");
        assertMatches(people, adult.or(oslo)).containsExactly("Ann", "Cid", "Dee");
        assertMatches(people, Predicate.all(F.of("name").ne("Bob"), adult.or(oslo)))
                .containsExactly("Ann", "Cid", "Dee");
        assertMatches(people, Predicate.any(oslo.and(adult), F.of("name").eq("Bob")))
                .containsExactly("Ann", "Bob");
    }

    @Test
    default void aNegationLeavesOutTheUnknown() {
        String people = Scratch.people(backend());
        assertMatches(people, F.of("age").eq(31).not()).containsExactly("Bob", "Dee");
        assertMatches(people, F.of("age").isNull().not()).containsExactly("Ann", "Bob", "Dee");
        assertMatches(people, F.of("age").eq(31).or(F.of("age").eq(17)).not()).containsExactly("Dee");
    }

    @Test
    default void allOfNothingIsTrueAndAnyOfNothingIsFalse() {
        String people = Scratch.people(backend());
        assertMatches(people, Predicate.always()).hasSize(4);
        assertMatches(people, new Predicate.Or(List.of())).isEmpty();
        assertMatches(people, Predicate.always().not()).isEmpty();
        assertMatches(people, new Predicate.Or(List.of()).or(F.of("age").eq(31)))
                .containsExactly("Ann");
    }

    @Test
    default void aFragmentStandsByItselfWhateverItHolds() {
        String people = Scratch.people(backend());
        Predicate either = Predicate.fragment("age = ? or city = ?", 17, "Oslo");
        assertMatches(people, either).containsExactly("Ann", "Bob", "Cid");
        assertMatches(people, either.and(F.of("name").eq("Ann"))).containsExactly("Ann");
        assertMatches(people, Predicate.fragment("name <> '?' and age = ?", 45)).containsExactly("Dee");
        assertMatches(people, either.not()).isEmpty();
    }
}
