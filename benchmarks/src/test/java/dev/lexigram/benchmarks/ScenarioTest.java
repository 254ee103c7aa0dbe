package dev.lexigram.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All ways do the same, or their comparison would mean nothing.
final class ScenarioTest {

    private final SqliteBed bed = new SqliteBed();

    @ParameterizedTest
    @EnumSource(Way.class)
    void readsOneByItsKey(Way way) throws SQLException {
        try (ItemStore store = bed.open(way)) {
            assertThat(store.readOne(7)).isEqualTo(Item.sample(7).withId(7));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void readsAllThousandRows(Way way) throws SQLException {
        List<Item> expected = LongStream.rangeClosed(1, Item.READ_ROWS)
                .mapToObj(number -> Item.sample(number).withId(number))
                .toList();
        try (ItemStore store = bed.open(way)) {
            assertThat(store.readMany()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void insertsAndTellsTheKeyUntilItIsDeleted(Way way) throws SQLException {
        try (ItemStore store = bed.open(way)) {
            Item inserted = store.insert(Item.sample(5));
            assertThat(inserted).isEqualTo(Item.sample(5).withId(Item.LAST_KEY + 1L));
            assertThat(store.readOne(inserted.id())).isEqualTo(inserted);
            store.deleteInserted();
            assertThat(store.insert(Item.sample(6)).id()).isEqualTo(inserted.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void updatesTheRowOfItsVersion(Way way) throws SQLException {
        try (ItemStore store = bed.open(way)) {
            Item read = store.readOne(3);
            Item updated = store.update(read);
            assertThat(updated).isEqualTo(read.withVersion(1));
            assertThat(store.readOne(3)).isEqualTo(updated);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void refusesToUpdateAnotherVersion(Way way) throws SQLException {
        try (ItemStore store = bed.open(way)) {
            Item stale = store.readOne(3).withVersion(8);
            assertThatThrownBy(() -> store.update(stale)).hasMessageContaining("Someone else changed");
        }
    }

    @Test
    void theRaceGivesARatioForEachScenarioAndWay() throws SQLException {
        List<Outcome> outcomes = new Race(2, Duration.ofMillis(8)).run(bed);
        assertThat(outcomes).hasSize(12).allSatisfy(outcome -> {
            assertThat(outcome.way()).isNotEqualTo(Way.JDBC);
            assertThat(outcome.time().median()).isPositive().isFinite();
            assertThat(outcome.bytes().median()).isPositive().isFinite();
        });
    }
}
