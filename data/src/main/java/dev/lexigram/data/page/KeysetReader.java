package dev.lexigram.data.page;

import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads all rows of a source, some at a time, each time those behind the last one that was read.
///
/// A row that is there all the time is read exactly once, whatever is inserted and deleted meanwhile, as long as
/// its values in the order stay the same. Nothing is open between two reads. Not thread-safe.
///
/// @param <T> what the source holds
public final class KeysetReader<T> {

    private final PageSource<T> source;
    private final PageOrder order;
    private final List<Sort> sorts;
    private List<@Nullable Object> place = List.of();

    private KeysetReader(PageSource<T> source, PageOrder order, List<Sort> sorts) {
        this.source = source;
        this.order = order;
        this.sorts = sorts;
    }

    /// Reads a source from its first row.
    ///
    /// @param order what is the source's own about its order; its limits do not hold here
    /// @param sorts the wanted order, which the key is added to
    public static <T> KeysetReader<T> of(PageSource<T> source, PageOrder order, List<Sort> sorts) {
        return new KeysetReader<>(source, order, order.of(sorts));
    }

    /// The next rows; fewer than wanted when no more are left now.
    ///
    /// @throws PaginationException when the database gives the same rows again
    public List<T> next(int most) {
        List<T> rows = source.fetch(order.behind(sorts, place), sorts, most);
        if (!rows.isEmpty()) {
            List<@Nullable Object> reached = PageOrder.place(source, rows.getLast(), sorts);
            // A value that is not equal to itself once it was read, such as a rounded number, would end in a circle.
            if (reached.equals(place)) {
                throw new PaginationException(Problem.of("The next rows are the last ones again.")
                        .hint("Sort by columns whose values the database compares as they were read."));
            }
            place = reached;
        }
        return rows;
    }
}
