package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the query language means: each operator by the rows that it finds, next to the same said in Java.
public interface DeclaredQueryContract extends SqlContract {

    /// Where nothing says what may be null, any argument may be.
    @NullUnmarked
    @Repository(entity = Ware.class)
    interface UnmarkedWares {
        @Query("city = ?1 and name like ?2")
        List<Ware> from(String city, String pattern);
    }

    private Wares wares() {
        SchemaManager.on(db()).create(Ware.class);
        db().delete("tck_ware", dev.lexigram.contracts.query.Predicate.always());
        Wares wares = new Wares_(db());
        Ware.rows().forEach(wares::create);
        return wares;
    }

    private static void assertFinds(List<Ware> found, Predicate<Ware> meant) {
        List<String> expected =
                Ware.rows().stream().filter(meant).map(Ware::name).sorted().toList();
        assertThat(found.stream().map(Ware::name).sorted().toList()).isEqualTo(expected);
        assertThat(expected).as("a question that tells rows apart").isNotEmpty();
    }

    private static boolean isOneOf(@Nullable Object value, @Nullable Object... values) {
        return value != null && Arrays.asList(values).contains(value);
    }

    private static boolean isAbove(@Nullable Long value, double limit) {
        return value != null && value > limit;
    }

    private static boolean has(@Nullable String text, Predicate<String> condition) {
        return text != null && condition.test(text);
    }

    @Test
    default void comparisonsFindWhatTheySay() {
        Wares wares = wares();
        assertFinds(wares.all(), w -> true);
        assertFinds(wares.equal(17), w -> w.age() == 17);
        assertFinds(wares.unequal(17), w -> w.age() != 17);
        assertFinds(wares.unequalToo(), w -> w.age() != 30);
        assertFinds(wares.below(30L), w -> w.age() < 30);
        assertFinds(wares.atMost(), w -> w.age() <= 30);
        assertFinds(wares.above(30), w -> w.age() > 30);
        assertFinds(wares.atLeast((short) 30), w -> w.age() >= 30);
        assertFinds(wares.attributes(), w -> isOneOf(w.stock(), (long) w.age()) || isAbove(w.stock(), w.weight()));
    }

    @Test
    default void rangesAndListsFindWhatTheySay() {
        Wares wares = wares();
        assertFinds(wares.between(17, 30), w -> w.age() >= 17 && w.age() <= 30);
        assertFinds(wares.notBetween(2), w -> w.weight() < 1.5 || w.weight() > 2);
        assertFinds(
                wares.priced(new BigDecimal("9.5")),
                w -> List.of("bolt", "ball", "apex", "Ball").contains(w.name()));
        assertFinds(wares.valueBetween(), w -> w.age() <= 20 && isAbove(w.stock(), 19));
        assertFinds(wares.in(30), w -> isOneOf(w.age(), 17, 30, 45));
        assertFinds(
                wares.inAll(Set.of(Ware.Level.LOW, Ware.Level.HIGH), new long[] {3, 5}),
                w -> w.level() != Ware.Level.MIDDLE && !isOneOf(w.id(), 3L, 5L));
        assertThat(wares.inAll(Set.of(), new long[0])).isEmpty();
        assertFinds(wares.notIn(), w -> isOneOf(w.city(), "Bergen", "Nice"));
    }

    @Test
    default void patternsFindWhatTheySay() {
        Wares wares = wares();
        assertFinds(wares.like(), w -> w.name().startsWith("b"));
        assertFinds(wares.notLike("b"), w -> !w.name().startsWith("b"));
        assertFinds(wares.percent(), w -> w.name().contains("%"));
        assertFinds(wares.anyCase("b%L"), w -> isOneOf(w.name(), "ball", "Ball"));
        assertFinds(wares.containing("%"), w -> w.name().contains("%") || has(w.city(), c -> c.contains("Os")));
        assertFinds(wares.startAndEnd(), w -> isOneOf(w.name(), "anvil", "awl"));
    }

    @Test
    default void conditionsAreCombinedAndNullsLeftOut() {
        Wares wares = wares();
        assertFinds(wares.none(), w -> w.city() == null);
        assertFinds(wares.some(), w -> w.stock() != null && w.city() != null);
        assertFinds(wares.precedence(), w -> w.age() == 17 || (w.age() == 30 && isOneOf(w.city(), "Oslo")));
        assertFinds(wares.brackets(), w -> isOneOf(w.age(), 17, 30) && isOneOf(w.city(), "Oslo"));
        assertFinds(wares.not(), w -> isOneOf(w.city(), "Nice"));
    }

    @Test
    default void valuesOfEachKindAreCompared() {
        Wares wares = wares();
        assertFinds(wares.levels(Ware.Level.HIGH), w -> w.level() != Ware.Level.LOW);
        assertFinds(wares.truth(false), Ware::active);
        assertThat(wares.truth(true)).isEmpty();
        assertFinds(wares.signs('z'), w -> w.sign() != 'y');
        assertFinds(wares.coded(new UUID(0, 4)), w -> w.id() == 4);
        Instant before = Ware.NOON.plus(6, ChronoUnit.HOURS);
        assertFinds(
                wares.sent(before),
                w -> w.id() % 2 == 1
                        && w.sentAt() != null
                        && Objects.requireNonNull(w.sentAt()).isBefore(before));
        assertFinds(wares.keyed(3), w -> w.id() == 3);
    }

    @Test
    default void functionsAndArithmeticAreComputed() {
        Wares wares = wares();
        assertFinds(wares.length(4), w -> w.name().length() > 4 && has(w.city(), c -> c.length() == 4));
        assertFinds(
                wares.folded("BALL"),
                w -> w.name().toLowerCase(Locale.ROOT).equals("ball") || isOneOf(w.city(), "Rome"));
        assertFinds(wares.cut("rumba", 2), w -> w.name().startsWith("ba"));
    }

    @Test
    default void numbersAreComputed() {
        Wares wares = wares();
        assertFinds(wares.joined("anvil/Oslo"), w -> w.id() == 3);
        assertFinds(wares.absolute(), w -> Math.abs(w.grade()) == 2);
        assertFinds(wares.sums(30), w -> w.age() + w.grade() * 2 - 1 > 30 && (w.age() + w.grade()) * 2 <= 100);
        assertFinds(wares.quotients(), w -> w.age() / 2 == 8 || w.weight() == 2.5 || w.age() == 45);
        assertFinds(
                wares.taxed(new BigDecimal("1.25"), new BigDecimal("25.00")),
                w -> isOneOf(w.name(), "bolt", "ball", "apex", "Ball"));
    }

    @Test
    default void anArgumentOfNullIsEqualToNothing() {
        Wares wares = wares();
        assertFinds(wares.from("Oslo"), w -> isOneOf(w.city(), "Oslo"));
        assertThat(wares.from(null)).isEmpty();
        assertFinds(wares.notFrom("Oslo"), w -> w.city() != null && !isOneOf(w.city(), "Oslo"));
        assertThat(wares.notFrom(null)).isEmpty();
        assertFinds(wares.elsewhere(null), w -> w.age() == 17);
        assertFinds(wares.perhapsFrom(null), w -> w.age() < 40);
        assertFinds(wares.perhapsFrom("Oslo"), w -> w.age() < 40 && isOneOf(w.city(), "Oslo"));
        assertFinds(wares.osloOr(null), w -> isOneOf(w.city(), "Oslo"));
        assertFinds(wares.osloOr("Rome"), w -> isOneOf(w.city(), "Oslo", "Rome"));
        assertThat(wares.perhapsBetween(null, 30)).isEmpty();
        assertThat(wares.perhapsBetween(17, null)).isEmpty();
        assertFinds(wares.perhapsBetween(17, 30), w -> w.age() >= 17 && w.age() <= 30);
        assertThat(wares.among(null)).isEmpty();
        assertFinds(wares.among(List.of(1L, 2L)), w -> w.id() < 3);
        assertThat(wares.perhaps(null, null)).isEmpty();
        assertFinds(wares.perhaps("R%", null), w -> isOneOf(w.city(), "Rome"));
        assertFinds(wares.perhaps(null, 7L), w -> isOneOf(w.stock(), 3L));
    }

    @Test
    default void whereNullIsNotMarkedAnyArgumentMayBeNull() {
        wares();
        UnmarkedWares wares = new DeclaredQueryContract_UnmarkedWares_(db());
        assertFinds(wares.from("Oslo", "b%"), w -> w.id() == 1);
        assertThat(wares.from(nothing(), "b%")).isEmpty();
        assertThat(wares.from("Oslo", nothing())).isEmpty();
    }

    @NullUnmarked
    private static String nothing() {
        return null;
    }

    @Test
    default void rowsComeInTheirOrder() {
        Wares wares = wares();
        assertThat(wares.orderedOnes().stream().map(Ware::id).toList()).containsExactly(4L, 8L, 3L, 2L);
        List<Ware> ordered = wares.ordered();
        assertThat(ordered.stream().map(Ware::level).toList())
                .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
        assertThat(ordered.stream()
                        .filter(w -> w.level() == Ware.Level.MIDDLE)
                        .map(Ware::id)
                        .toList())
                .containsExactly(1L, 4L, 7L);
    }

    @Test
    default void attributesAndNumbersAreSelected() {
        Wares wares = wares();
        assertThat(wares.names(29)).containsExactly("crate", "apex", "anvil", "ball");
        assertThat(wares.keys()).containsExactly(1L, 3L, 6L);
        assertThat(wares.count(30)).isEqualTo(4);
    }

    @Test
    default void rowsAreChangedInTheDatabase() {
        Wares wares = wares();
        assertThat(wares.change(3, 5, null, "!")).isEqualTo(1);
        Ware changed = wares.keyed(3).getFirst();
        assertThat(changed.age()).isEqualTo(35);
        assertThat(changed.weight())
                .as("each is computed from the row as it was")
                .isEqualTo(30);
        assertThat(changed.stock()).isNull();
        assertThat(changed.city()).isNull();
        assertThat(changed.grade()).isEqualTo((short) 0);
        assertThat(changed.name()).isEqualTo("anvil!");
        assertThat(changed.price()).isEqualByComparingTo("200.5");
        assertThat(changed.level()).isEqualTo(Ware.Level.HIGH);
        assertThat(changed.sign()).isEqualTo('n');
        assertThat(changed.version()).isEqualTo(1);
        assertThat(wares.change(99, 5, null, "!")).isZero();
        assertThat(wares.more(2L)).isEqualTo(5);
        assertThat(wares.keyed(1).getFirst().stock()).isEqualTo(19);
        assertThat(wares.more(null)).isEqualTo(5);
        assertThat(wares.keyed(1).getFirst().stock()).isNull();
        assertThat(wares.forget(18, "Oslo")).isEqualTo(2);
        assertThat(wares.all()).hasSize(6);
    }
}
