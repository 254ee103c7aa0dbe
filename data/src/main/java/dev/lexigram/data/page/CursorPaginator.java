package dev.lexigram.data.page;

import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.CursorRequest.Position;
import dev.lexigram.contracts.page.CursorRequest.Side;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pages by cursor over any source, forwards and backwards.
///
/// A row that is there all the time is on exactly one page, whatever is inserted and deleted between them, as long
/// as its values in the order stay the same. One row more than a page holds is fetched, so as to know whether more
/// follow. As thread-safe as its source.
///
/// @param <T> what the pages hold
public final class CursorPaginator<T> {

    private final PageSource<T> source;
    private final CursorCodec codec;
    private final PageOrder order;

    private CursorPaginator(PageSource<T> source, CursorCodec codec, PageOrder order) {
        this.source = source;
        this.codec = codec;
        this.order = order;
    }

    /// Pages over a source.
    ///
    /// @param order what is the source's own about its order: its key, its nulls, its limits
    public static <T> CursorPaginator<T> of(PageSource<T> source, CursorCodec codec, PageOrder order) {
        return new CursorPaginator<>(source, codec, order);
    }

    /// The page that is asked for.
    ///
    /// @throws CursorException when the cursor is damaged, forged, of another query or for the other side
    /// @throws dev.lexigram.contracts.error.PaginationException when the page is too large
    public CursorPage<T> page(CursorRequest request) {
        order.limits().check(request);
        List<Sort> sorts = order.of(request.sorts());
        String shape = shape(sorts);
        Optional<CursorPosition> place = request.position().map(position -> decode(shape, position));
        boolean back = place.filter(at -> at.side() == Side.BEFORE).isPresent();
        List<T> found = source.fetch(
                where(back ? reversed(sorts) : sorts, place),
                back ? reversed(sorts) : sorts,
                Math.addExact(request.size(), 1));
        List<T> items = found.subList(0, Math.min(request.size(), found.size()));
        items = back ? items.reversed() : items;
        boolean more = found.size() > request.size();
        // Where the page began there are rows, for all we know: unless it began at the very start or end.
        boolean behind = place.filter(at -> !at.values().isEmpty()).isPresent();
        return new CursorPage<>(
                items,
                cursor(back ? behind : more, shape, Side.AFTER, values(items.reversed(), sorts)),
                cursor(back ? more : behind, shape, Side.BEFORE, values(items, sorts)),
                request.total() ? OptionalLong.of(source.count()) : OptionalLong.empty());
    }

    /// The values of the first item; of no item none, which stand for the start or end of all rows: a page is empty
    /// only when nothing is left on its side, so that is where its other neighbour is.
    private List<@Nullable Object> values(List<T> items, List<Sort> sorts) {
        return items.isEmpty() ? List.of() : PageOrder.place(source, items.getFirst(), sorts);
    }

    private Optional<String> cursor(boolean wanted, String shape, Side side, List<@Nullable Object> values) {
        return wanted ? Optional.of(codec.encode(shape, new CursorPosition(side, values))) : Optional.empty();
    }

    private CursorPosition decode(String shape, Position position) {
        CursorPosition place = codec.decode(shape, position.cursor());
        if (place.side() != position.side()) {
            throw new CursorException(Problem.of("The cursor leads to the other side.")
                    .with("wanted", position.side())
                    .hint("Pass a page's next to after and its previous to before."));
        }
        return place;
    }

    private Predicate where(List<Sort> sorts, Optional<CursorPosition> place) {
        return order.behind(sorts, place.map(CursorPosition::values).orElse(List.of()));
    }

    private static List<Sort> reversed(List<Sort> sorts) {
        return sorts.stream().map(Sort::reversed).toList();
    }

    /// What a cursor is bound to: the source's own words and the order.
    private String shape(List<Sort> sorts) {
        Stream<String> columns = sorts.stream()
                .map(sort -> name(sort.operand()) + " " + sort.direction() + " "
                        + order.nulls().nullsFirst(sort));
        return Stream.concat(Stream.of(order.shape()), columns).collect(Collectors.joining("\n"));
    }

    private static String name(Operand operand) {
        return operand instanceof Field(String name) ? name : operand.toString();
    }
}
