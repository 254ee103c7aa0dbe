package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.StateEntry;
import dev.lexigram.contracts.store.StateStore;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.store.SqlStateStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a store of state keeps, for how long, and what several callers at the same time get of it.
public interface StateStoreContract extends SqlContract {

    /// Longer than any test runs.
    Duration LONG = Duration.ofHours(1);

    /// Something that JSON can say.
    record Report(String state, int done, BigDecimal share, Instant at, List<String> files) {}

    private static Report report(String state) {
        return new Report(
                state, 7, new BigDecimal("0.10"), Instant.parse("2026-11-21T10:15:30.123456Z"), List.of("a", "b"));
    }

    private StateStore fresh() {
        return state(Scratch.name("state"));
    }

    private StateStore state(String table) {
        return SqlStateStore.on(db(), o -> o.table(table));
    }

    /// As if all ends had come: by the database's clock, whatever the time is here.
    private void letEnd(String table) {
        Table.of(table)
                .update(Map.of("expires_at", Functions.now(Duration.ofMillis(-1))))
                .allRows()
                .execute(db());
    }

    @Test
    default void aValueComesBackAsItWasSet() {
        StateStore state = fresh();
        assertThat(state.get("report", Report.class)).isEmpty();
        state.set("report", report("begun"));
        assertThat(state.get("report", Report.class)).contains(report("begun"));
        state.set("report", report("done"));
        assertThat(state.get("report", Report.class)).contains(report("done"));
        state.set("text", "größer \"so\" 'und' so");
        assertThat(state.get("text", String.class)).contains("größer \"so\" 'und' so");
        state.set("number", 4_711);
        assertThat(state.get("number", Integer.class)).contains(4_711);
        assertThat(state.get("number", Long.class)).contains(4_711L);
        assertThatThrownBy(() -> state.get("text", Integer.class)).isInstanceOf(MappingException.class);
    }

    @Test
    default void theDefaultTableIsMadeByItself() {
        StateStore state = SqlStateStore.on(db());
        state.set("made", true);
        assertThat(SqlStateStore.on(db()).exists("made")).isTrue();
        assertThat(db().table("app_state")).isPresent();
    }

    @Test
    default void anEntryKnowsItsVersionAndTimes() {
        StateStore state = fresh();
        state.set("n", 1, LONG);
        StateEntry<Integer> first = state.entry("n", Integer.class).orElseThrow();
        assertThat(first.updatedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(Duration.between(first.updatedAt(), first.expiresAt().orElseThrow()))
                .isCloseTo(LONG, Duration.ofSeconds(1));
        state.set("n", 2);
        StateEntry<Integer> second = state.entry("n", Integer.class).orElseThrow();
        assertThat(second.value()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.expiresAt()).as("an older end goes away").isEmpty();
        assertThat(second.updatedAt()).isAfterOrEqualTo(first.updatedAt());
    }

    @Test
    default void aValueThatEndedIsAsIfItWereNotThere() {
        String table = Scratch.name("state");
        StateStore state = state(table);
        state.set("n", 1, LONG);
        long version = state.entry("n", Integer.class).orElseThrow().version();
        assertThat(state.exists("n")).isTrue();
        letEnd(table);
        assertThat(state.get("n", Integer.class)).isEmpty();
        assertThat(state.entry("n", Integer.class)).isEmpty();
        assertThat(state.getMany(List.of("n"), Integer.class)).isEmpty();
        assertThat(state.exists("n")).isFalse();
        assertThat(state.keys("")).isEmpty();
        assertThat(state.compareAndSet("n", version, 2)).isFalse();
        assertThat(state.touch("n", LONG)).isFalse();
        assertThat(state.delete("n")).isFalse();
        assertThat(state.delete("n", version)).isFalse();
        assertThat(state.deleteMany(List.of("n"))).isZero();
        assertThat(state.setIfAbsent("n", 3)).isTrue();
        assertThat(state.get("n", Integer.class)).contains(3);
        assertThat(state.entry("n", Integer.class).orElseThrow().expiresAt()).isEmpty();
        assertThat(state.setIfAbsent("n", 4)).isFalse();
    }

    @Test
    default void aValueEndsByItself() {
        StateStore state = fresh();
        state.set("short", 1, Duration.ofMillis(50));
        state.set("long", 2, LONG);
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (state.exists("short") && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(state.exists("short")).isFalse();
        assertThat(state.get("long", Integer.class)).contains(2);
    }

    @Test
    default void aVersionThatIsOverIsNotSet() {
        StateStore state = fresh();
        state.set("n", 1);
        long version = state.entry("n", Integer.class).orElseThrow().version();
        assertThat(state.compareAndSet("n", version, 2)).isTrue();
        assertThat(state.compareAndSet("n", version, 3)).isFalse();
        assertThat(state.compareAndSet("n", version + 1, 3, LONG)).isTrue();
        StateEntry<Integer> now = state.entry("n", Integer.class).orElseThrow();
        assertThat(now.value()).isEqualTo(3);
        assertThat(now.expiresAt()).isPresent();
        assertThat(state.delete("n", version)).isFalse();
        assertThat(state.delete("n", now.version())).isTrue();
        assertThat(state.exists("n")).isFalse();
        assertThat(state.compareAndSet("none", 1, 1)).isFalse();
    }

    @Test
    default void aVersionOfADeletedValueIsNotThatOfTheNextOne() {
        StateStore state = fresh();
        state.set("n", "first");
        long version = state.entry("n", String.class).orElseThrow().version();
        state.delete("n");
        state.set("n", "second");
        assertThat(state.compareAndSet("n", version, "third")).isFalse();
        assertThat(state.get("n", String.class)).contains("second");
    }

    @Test
    default void touchingChangesTheEndAlone() {
        StateStore state = fresh();
        state.set("n", 1, Duration.ofMinutes(1));
        StateEntry<Integer> before = state.entry("n", Integer.class).orElseThrow();
        assertThat(state.touch("n", LONG)).isTrue();
        StateEntry<Integer> after = state.entry("n", Integer.class).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(Duration.between(before.updatedAt(), after.expiresAt().orElseThrow()))
                .isGreaterThan(Duration.ofMinutes(59));
        assertThat(state.touch("none", LONG)).isFalse();
    }

    @Test
    default void manyAreReadWrittenAndDeletedTogether() {
        StateStore state = fresh();
        Map<String, Integer> values = new LinkedHashMap<>();
        IntStream.range(0, 1_203).forEach(i -> values.put("key " + i, i));
        state.setMany(values, LONG);
        state.setMany(values);
        state.setMany(Map.of());
        List<String> keys = new ArrayList<>(values.keySet());
        keys.add("none");
        assertThat(state.getMany(keys, Integer.class)).isEqualTo(values);
        assertThat(state.getMany(List.of("key 9", "none", "key 3"), Integer.class))
                .containsExactly(Map.entry("key 9", 9), Map.entry("key 3", 3));
        assertThat(state.entry("key 1", Integer.class).orElseThrow().expiresAt())
                .isEmpty();
        assertThat(state.deleteMany(keys)).isEqualTo(1_203);
        assertThat(state.deleteMany(keys)).isZero();
        assertThat(state.getMany(List.of(), Integer.class)).isEmpty();
    }

    @Test
    default void keysAreComparedExactly() {
        StateStore state = fresh();
        List<String> keys = List.of(
                "A", "a", "a ", "a  ", " a", "ä", "a\u0308", "Ä", "a\\", "a \\", "a\\\\", "a\t", "a\0", "a\\09", "ß",
                "ss", "😀", "%", "_");
        for (String key : keys) {
            assertThat(state.setIfAbsent(key, key)).as(key).isTrue();
        }
        assertThat(state.getMany(keys, String.class))
                .hasSize(keys.size())
                .allSatisfy((key, value) -> assertThat(value).isEqualTo(key));
        assertThat(state.keys("")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(state.keys("a")).hasSize(10).isSorted().allMatch(key -> key.startsWith("a"));
    }

    @Test
    default void keysAreFoundByTheirBeginning() {
        StateStore state = fresh();
        state.setMany(Map.of("job.2", 2, "job.1", 1, "JOB.3", 3, "job%", 4, "other", 5));
        assertThat(state.keys("job.")).containsExactly("job.1", "job.2");
        assertThat(state.keys("job%")).containsExactly("job%");
        assertThat(state.keys("none")).isEmpty();
    }

    @Test
    default void whatCannotBeAKeyOrATimeIsRefused() {
        StateStore state = fresh();
        for (String key : List.of("", "  ", "x".repeat(201), "\\".repeat(150), "\ud800")) {
            assertThatThrownBy(() -> state.set(key, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        state.set("😀".repeat(200), 1);
        assertThat(state.exists("😀".repeat(200))).isTrue();
        for (Duration ttl :
                List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(5), Duration.ofDays(99_999))) {
            assertThatThrownBy(() -> state.set("a", 1, ttl)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void partsOfAStoreDoNotMeet() {
        StateStore state = fresh();
        List<StateStore> parts = List.of(
                state,
                state.namespace("a"),
                state.namespace("A"),
                state.namespace("a "),
                state.namespace("a/b"),
                state.namespace("a").namespace("b"),
                state.namespace("a|").namespace("b"),
                state.namespace("a|sb"),
                state.namespace("a||b"));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).setIfAbsent("key", i)).isTrue();
        }
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).get("key", Integer.class)).contains(i);
            assertThat(parts.get(i).keys("")).containsExactly("key");
        }
        assertThat(parts.get(1).delete("key")).isTrue();
        assertThat(state.exists("key")).isTrue();
        assertThatThrownBy(() -> state.namespace(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whatEndedIsRemovedInSteps() {
        String table = Scratch.name("state");
        StateStore state = state(table);
        Map<String, Integer> values = new LinkedHashMap<>();
        IntStream.range(0, 1_100).forEach(i -> values.put("key" + i, i));
        state.setMany(values, LONG);
        state.namespace("part").set("ended", 1, LONG);
        letEnd(table);
        state.set("stays", 1);
        state.set("later", 1, LONG);
        AtomicInteger removed = new AtomicInteger();
        Concurrently.run(3, n -> removed.addAndGet((int) state.namespace("any").cleanup()));
        assertThat(removed).hasValue(1_101);
        assertThat(Scratch.count(db(), table)).isEqualTo(2);
        assertThat(state.keys("")).containsExactly("later", "stays");
    }

    @Test
    default void ofManyWhoSetWhatIsAbsentOneSucceeds() {
        StateStore state = fresh();
        AtomicInteger winners = new AtomicInteger();
        Concurrently.run(8, n -> {
            if (state.setIfAbsent("leader", n)) {
                winners.incrementAndGet();
            }
        });
        assertThat(winners).hasValue(1);
    }

    @Test
    default void changesOfManyThreadsAllCount() {
        StateStore state = fresh();
        Concurrently.run(
                8,
                n -> IntStream.range(0, 5)
                        .forEach(i -> state.update("n", Integer.class, before -> Optional.of(before.orElse(0) + 1))));
        assertThat(state.get("n", Integer.class)).contains(40);
    }

    @Test
    default void changesOfManyTransactionsAllCount() {
        StateStore state = fresh();
        state.set("n", 0);
        Concurrently.run(
                6,
                n -> db().useTransaction(tx ->
                        state.update("n", Integer.class, before -> Optional.of(before.orElseThrow() + 1))));
        assertThat(state.get("n", Integer.class)).contains(6);
    }

    @Test
    default void manyMaySetTheSameAtTheSameTime() {
        StateStore state = fresh();
        Concurrently.run(8, n -> {
            Map<String, Integer> values = new LinkedHashMap<>();
            IntStream.range(0, 20).forEach(i -> values.put("key" + (i + n) % 20, n));
            state.setMany(values);
        });
        assertThat(state.getMany(state.keys("key"), Integer.class)).hasSize(20);
    }

    @Test
    default void anUpdateKeepsTheEndAndMayDelete() {
        StateStore state = fresh();
        state.set("n", 1, LONG);
        assertThat(state.update("n", Integer.class, n -> n.map(value -> value + 1)))
                .contains(2);
        assertThat(state.entry("n", Integer.class).orElseThrow().expiresAt()).isPresent();
        assertThat(state.update("n", Integer.class, n -> Optional.empty())).isEmpty();
        assertThat(state.exists("n")).isFalse();
        assertThat(state.update("n", Integer.class, n -> Optional.empty())).isEmpty();
        assertThat(state.update("n", Integer.class, n -> Optional.of(9))).contains(9);
        assertThat(state.entry("n", Integer.class).orElseThrow().expiresAt()).isEmpty();
    }

    @Test
    default void stateBelongsToTheTransactionOfItsCaller() {
        StateStore state = fresh();
        state.set("kept", 1);
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    state.set("kept", 2);
                    state.set("new", 3);
                    assertThat(state.setIfAbsent("kept", 4)).isFalse();
                    assertThat(state.setIfAbsent("other", 5)).isTrue();
                    state.setMany(Map.of("x", 1, "y", 2));
                    assertThat(state.update("new", Integer.class, n -> n.map(value -> value + 1)))
                            .contains(4);
                    assertThat(state.get("kept", Integer.class)).contains(2);
                    throw new IOException("undone");
                }))
                .isInstanceOf(IOException.class);
        assertThat(state.keys("")).containsExactly("kept");
        assertThat(state.get("kept", Integer.class)).contains(1);
    }

    @Test
    default void aStoreIsSharedByAllPrograms() {
        String table = Scratch.name("state");
        state(table).set("n", 1, LONG);
        Database other = backend().open(Settings.defaults());
        assertThat(SqlStateStore.on(other, o -> o.table(table)).get("n", Integer.class))
                .contains(1);
        assertThat(other.delete(table, Predicate.always())).isEqualTo(1);
    }
}
