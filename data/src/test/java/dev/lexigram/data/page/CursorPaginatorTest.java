package dev.lexigram.data.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.data.query.RandomCases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorPaginatorTest {

    private static final CursorCodec CODEC = CursorCodec.random();

    /// One walk over all pages, with something happening before each but the first.
    private record Walk(CursorPaginator<Map<String, @Nullable Object>> pages, CursorRequest first, Runnable between) {

        static Walk over(RandomRows rows, List<Sort> sorts, Runnable between) {
            CursorRequest first =
                    CursorRequest.first(1 + rows.random().nextInt(7)).sortBy(sorts);
            return new Walk(CursorPaginator.of(rows, CODEC, rows.order()), first, between);
        }

        List<CursorPage<Map<String, @Nullable Object>>> forwards(CursorRequest start) {
            List<CursorPage<Map<String, @Nullable Object>>> all = new ArrayList<>(List.of(pages.page(start)));
            for (Optional<String> next = all.getLast().next();
                    next.isPresent();
                    next = all.getLast().next()) {
                between.run();
                assertThat(all).as("pages without end").hasSizeLessThan(500);
                all.add(pages.page(first.after(next.get())));
            }
            return all;
        }

        List<CursorPage<Map<String, @Nullable Object>>> backwards(CursorPage<Map<String, @Nullable Object>> from) {
            List<CursorPage<Map<String, @Nullable Object>>> all = new ArrayList<>();
            for (Optional<String> previous = from.previous();
                    previous.isPresent();
                    previous = all.getFirst().previous()) {
                between.run();
                assertThat(all).as("pages without end").hasSizeLessThan(500);
                all.addFirst(pages.page(first.before(previous.get())));
            }
            return all;
        }
    }

    private static List<Map<String, @Nullable Object>> items(List<CursorPage<Map<String, @Nullable Object>>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    @Test
    void allPagesTogetherAreTheSortedRowsForwardsAndBackwards() {
        RandomCases.run(600, random -> {
            var rows = RandomRows.of(random, random.nextInt(40));
            List<Sort> sorts = rows.anyOrder();
            Walk walk = Walk.over(rows, sorts, () -> {});

            var pages = walk.forwards(walk.first());
            assertThat(items(pages)).isEqualTo(rows.sorted(sorts));
            pages.subList(0, pages.size() - 1)
                    .forEach(page ->
                            assertThat(page.items()).hasSize(walk.first().size()));

            var back = walk.backwards(pages.getLast());
            back.add(pages.getLast());
            assertThat(items(back)).isEqualTo(rows.sorted(sorts));
            assertThat(back.getFirst().hasPrevious()).isFalse();
            back.subList(0, back.size() - 1)
                    .forEach(page -> assertThat(page.hasNext()).isTrue());
        });
    }

    @Test
    void rowsThatComeAndGoNeitherHideNorDoubleTheOthers() {
        RandomCases.run(600, random -> {
            var rows = RandomRows.of(random, 10 + random.nextInt(30));
            List<Sort> sorts = rows.anyOrder();
            Set<Map<String, @Nullable Object>> gone = new HashSet<>();
            Walk walk = Walk.over(rows, sorts, () -> {
                if (random.nextBoolean() && !rows.rows().isEmpty()) {
                    gone.add(rows.delete());
                }
                // Not without end: each page may add a row before the next.
                if (random.nextBoolean() && rows.rows().size() < 60) {
                    rows.insert();
                }
            });
            var before = List.copyOf(rows.rows());
            var pages = walk.forwards(walk.first());
            assertNoneLostOrDoubled(before, gone, items(pages), rows.sorted(sorts));

            var last = pages.getLast();
            var now = rows.sorted(sorts);
            var wayBack = last.items().isEmpty()
                    ? now
                    : now.subList(0, now.indexOf(last.items().getFirst()));
            gone.clear();
            assertNoneLostOrDoubled(wayBack, gone, items(walk.backwards(last)), rows.sorted(sorts));
        });
    }

    private static void assertNoneLostOrDoubled(
            List<Map<String, @Nullable Object>> old,
            Set<Map<String, @Nullable Object>> gone,
            List<Map<String, @Nullable Object>> seen,
            List<Map<String, @Nullable Object>> sorted) {
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(old.stream().filter(row -> !gone.contains(row)).toList());
        assertThat(seen.stream().filter(row -> !gone.contains(row)).toList())
                .isEqualTo(sorted.stream().filter(seen::contains).toList());
    }

    @Test
    void anEmptyPageStillLeadsBack() {
        var rows = RandomRows.of(new Random(1), 4);
        var pages = CursorPaginator.of(rows, CODEC, PageOrder.byKey("id"));
        var first = pages.page(CursorRequest.first(2));
        var last = rows.sorted(List.of()).subList(2, 4);
        rows.rows().removeAll(last);

        var empty = pages.page(CursorRequest.first(2).after(first.next().orElseThrow()));
        assertThat(empty.items()).isEmpty();
        assertThat(empty.hasNext()).isFalse();

        var back = pages.page(CursorRequest.first(2).before(empty.previous().orElseThrow()));
        assertThat(back.items()).isEqualTo(first.items());
        assertThat(back.hasNext()).isFalse();
        assertThat(back.hasPrevious()).isFalse();

        var place = pages.page(CursorRequest.first(1).before(empty.previous().orElseThrow()));
        rows.rows().removeAll(rows.sorted(List.of()).subList(0, 1));
        var before = pages.page(CursorRequest.first(1).before(place.previous().orElseThrow()));
        assertThat(before.items()).isEmpty();
        var again = pages.page(CursorRequest.first(1).after(before.next().orElseThrow()));
        assertThat(again.items()).isEqualTo(place.items());
        assertThat(again.hasPrevious()).isFalse();
    }

    @Test
    void theTotalIsCountedOnRequest() {
        var pages = CursorPaginator.of(RandomRows.of(new Random(1), 9), CODEC, PageOrder.byKey("id"));
        assertThat(pages.page(CursorRequest.first(2)).total()).isEmpty();
        assertThat(pages.page(CursorRequest.first(2).withTotal()).total()).hasValue(9);
    }

    @Test
    void theKeyBreaksTiesInTheDirectionOfTheLastColumn() {
        PageOrder order = PageOrder.byKey("tenant", "id");
        assertThat(order.of(List.of(F.of("a").asc(), F.of("b").desc())))
                .containsExactly(
                        F.of("a").asc(),
                        F.of("b").desc(),
                        F.of("tenant").desc(),
                        F.of("id").desc());
        assertThat(order.of(List.of(F.of("id").desc())))
                .containsExactly(F.of("id").desc(), F.of("tenant").desc());
        assertThat(order.of(List.of()))
                .containsExactly(F.of("tenant").asc(), F.of("id").asc());
        assertThatThrownBy(PageOrder::byKey).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCursorOfAnotherOrderSourceOrSideIsRefused() {
        var rows = RandomRows.of(new Random(1), 9);
        var order = PageOrder.byKey("id").shape("users");
        var pages = CursorPaginator.of(rows, CODEC, order);
        String next = pages.page(CursorRequest.first(2)).next().orElseThrow();
        assertThat(pages.page(CursorRequest.first(3).after(next)).items()).hasSize(3);

        for (var wrong : List.of(
                CursorRequest.first(2).before(next),
                CursorRequest.first(2).sortBy(F.of("id").desc()).after(next),
                CursorRequest.first(2).sortBy(F.of("a").asc()).after(next),
                CursorRequest.first(2).sortBy(F.of("id").asc().nullsLast()).after(next),
                CursorRequest.first(2).after("nonsense"))) {
            assertThatThrownBy(() -> pages.page(wrong)).isInstanceOf(CursorException.class);
        }
        var others = CursorPaginator.of(rows, CODEC, order.shape("orders"));
        assertThatThrownBy(() -> others.page(CursorRequest.first(2).after(next)))
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> pages.page(CursorRequest.first(2).before(next)))
                .hasMessageContaining("other side");
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        var order = PageOrder.byKey("id").limits(new PageLimits(2, 5));
        var pages = CursorPaginator.of(RandomRows.of(new Random(1), 9), CODEC, order);
        assertThat(pages.page(CursorRequest.first(5)).items()).hasSize(5);
        assertThatThrownBy(() -> pages.page(CursorRequest.first(6)))
                .isInstanceOf(PaginationException.class)
                .hasMessageContaining("limit: 5");
    }
}
