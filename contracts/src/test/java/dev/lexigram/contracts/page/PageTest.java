package dev.lexigram.contracts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DataException;
import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.query.F;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<Integer> SEVEN = IntStream.range(0, 7).boxed().toList();

    @Test
    void pagesAreCountedFromOne() {
        assertThat(PageRequest.of(1, 20).offset()).isZero();
        assertThat(PageRequest.of(Integer.MAX_VALUE, 1000).offset()).isEqualTo(2_147_483_646_000L);
        assertThat(PageRequest.first(5).next()).isEqualTo(PageRequest.of(2, 5));
        assertThatThrownBy(() -> PageRequest.of(0, 20)).isInstanceOf(PaginationException.class);
        assertThatThrownBy(() -> PageRequest.of(1, 0))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("LEX_ERR_SQL_028")
                .hasMessageContaining("size: 0");
    }

    @Test
    void aPageKnowsItsNeighbours() {
        Page<Integer> second = Page.cut(SEVEN, PageRequest.of(2, 3));
        assertThat(second).isEqualTo(new Page<>(List.of(3, 4, 5), 7, 2, 3));
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.hasNext()).isTrue();
        assertThat(second.hasPrevious()).isTrue();

        Page<Integer> last = Page.cut(SEVEN, PageRequest.of(3, 3));
        assertThat(last.items()).containsExactly(6);
        assertThat(last.hasNext()).isFalse();

        assertThat(Page.cut(SEVEN, PageRequest.of(Integer.MAX_VALUE, 3)).items())
                .isEmpty();
        assertThat(Page.cut(List.of(), PageRequest.first(3)).pages()).isZero();
        assertThat(second.map(n -> "n" + n).items()).containsExactly("n3", "n4", "n5");
    }

    @Test
    void aPageHoldsNoMoreThanItsSize() {
        assertThatThrownBy(() -> new Page<>(SEVEN, 7, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page<>(List.of(), -1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageThatIsTooLargeIsAnErrorAndNotCut() {
        PageLimits limits = PageLimits.standard();
        assertThat(limits.page(3)).isEqualTo(PageRequest.of(3, 20));
        assertThat(limits.check(PageRequest.first(1000)).size()).isEqualTo(1000);
        assertThatThrownBy(() -> limits.check(PageRequest.first(1001)))
                .isInstanceOf(PaginationException.class)
                .hasMessageContaining("limit: 1000")
                .hasMessageContaining("at most 1000 rows");
        assertThatThrownBy(() -> limits.check(CursorRequest.first(1001))).isInstanceOf(PaginationException.class);
        assertThatThrownBy(() -> new PageLimits(20, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCursorRequestIsBuiltStepByStep() {
        CursorRequest request = CursorRequest.first(50)
                .sortBy(F.of("age").desc(), F.of("name").asc())
                .after("c")
                .withTotal();
        assertThat(request.size()).isEqualTo(50);
        assertThat(request.sorts())
                .containsExactly(F.of("age").desc(), F.of("name").asc());
        assertThat(request.position()).contains(new CursorRequest.Position(CursorRequest.Side.AFTER, "c"));
        assertThat(request.total()).isTrue();
        assertThat(request.before("d").position()).contains(new CursorRequest.Position(CursorRequest.Side.BEFORE, "d"));
        assertThat(CursorRequest.first(1).position()).isEmpty();
    }

    @Test
    void aCursorPageKnowsItsNeighbours() {
        var page = new CursorPage<>(List.of(1, 2), Optional.of("n"), Optional.empty(), OptionalLong.of(7));
        assertThat(page.hasNext()).isTrue();
        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.map(String::valueOf))
                .isEqualTo(new CursorPage<>(List.of("1", "2"), Optional.of("n"), Optional.empty(), OptionalLong.of(7)));
    }
}
