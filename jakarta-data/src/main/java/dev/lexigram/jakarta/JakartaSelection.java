package dev.lexigram.jakarta;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.repository.FindOptions;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.exceptions.EmptyResultException;
import jakarta.data.exceptions.NonUniqueResultException;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.page.impl.PageRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The entities that meet a condition, in the forms in which methods of Jakarta Data return them. Immutable and
/// thread-safe; errors are those of Jakarta Data.
///
/// @param <R> what a row becomes: the entity, or the value of an attribute
public final class JakartaSelection<R> {

    private final Subject<?> subject;
    private final Listing<R> listing;
    private final List<SortKey> order;
    private final FindOptions window;

    private JakartaSelection(Subject<?> subject, Listing<R> listing, List<SortKey> order, FindOptions window) {
        this.subject = subject;
        this.listing = listing;
        this.order = order;
        this.window = window;
    }

    static <T> JakartaSelection<T> of(Subject<T> subject) {
        return new JakartaSelection<>(
                subject, new Listing.Entities<>(subject.entities(), subject.model()), List.of(), FindOptions.none());
    }

    /// The same rows, of which one attribute is read.
    ///
    /// @param attribute its name
    /// @param type its class, or that of its wrapper
    public <V> JakartaSelection<V> values(String attribute, Class<V> type) {
        Listing<V> values = Translation.of(() -> Listing.Values.of(subject.entities(), attribute, type));
        return new JakartaSelection<>(subject, values, order, window);
    }

    /// In this order, behind any that was given before.
    ///
    /// @throws jakarta.data.exceptions.MappingException when the entity has no such attribute
    public JakartaSelection<R> orderBy(jakarta.data.Sort<?>... sorts) {
        return orderBy(List.of(sorts));
    }

    /// In this order, behind any that was given before.
    ///
    /// @throws jakarta.data.exceptions.MappingException when the entity has no such attribute
    public JakartaSelection<R> orderBy(Order<?> sorts) {
        return orderBy(sorts.sorts());
    }

    private JakartaSelection<R> orderBy(List<? extends jakarta.data.Sort<?>> sorts) {
        List<SortKey> all = new ArrayList<>(order);
        for (jakarta.data.Sort<?> sort : sorts) {
            all.addAll(Translation.of(() -> SortKey.of(subject.model(), sort)));
        }
        return new JakartaSelection<>(subject, listing, List.copyOf(all), window);
    }

    /// This part of them.
    public JakartaSelection<R> limit(Limit limit) {
        return new JakartaSelection<>(
                subject, listing, order, window.limit(limit.maxResults()).offset(limit.startAt() - 1));
    }

    /// The first of them.
    ///
    /// @param most at least 1
    public JakartaSelection<R> first(long most) {
        return new JakartaSelection<>(subject, listing, order, window.limit(most));
    }

    /// The only row.
    ///
    /// @throws EmptyResultException when there is none
    /// @throws NonUniqueResultException when there are several
    public R one() {
        return optional()
                .orElseThrow(() -> new EmptyResultException("There is no such "
                        + subject.model().type().getSimpleName() + ". Return Optional where there may be none."));
    }

    /// The only row, or empty.
    ///
    /// @throws NonUniqueResultException when there are several
    public Optional<R> optional() {
        Long most = window.rows();
        FindOptions two = most != null && most == 1 ? window : window.limit(2);
        List<R> found = read(two);
        if (found.size() > 1) {
            throw new NonUniqueResultException("There are several such "
                    + subject.model().type().getSimpleName() + ". Return a List where there may be several.");
        }
        return found.stream().findFirst();
    }

    /// All rows.
    public List<R> list() {
        return read(window);
    }

    /// All rows, read before this returns: nothing is open and nothing has to be closed.
    public Stream<R> stream() {
        return list().stream();
    }

    /// All rows.
    ///
    /// @param array makes the array: `User[]::new`
    public R[] array(IntFunction<R[]> array) {
        return list().toArray(array);
    }

    /// A page by number; the key is added to an order that lacks it. The number of all rows is asked for where the
    /// request says so.
    ///
    /// @throws IllegalArgumentException when the request has a cursor
    public Page<R> page(PageRequest request) {
        if (request.mode() != PageRequest.Mode.OFFSET) {
            throw new IllegalArgumentException(
                    "A page by number has no cursor. Return CursoredPage for requests with" + " one.");
        }
        return Translation.of(() -> {
            long total = request.requestTotal() ? subject.count() : -1;
            FindOptions part = FindOptions.none()
                    .orderBy(sorts(subject.unique(order)))
                    .limit(subject.allowed(request.size()) + 1L)
                    .offset((request.page() - 1) * request.size());
            List<R> found = listing.list(subject.where(), part);
            boolean more = found.size() > request.size();
            return new PageRecord<>(request, List.copyOf(more ? found.subList(0, request.size()) : found), total, more);
        });
    }

    /// A page by cursor; the key is added to an order that lacks it. A cursor is a list of the order's values.
    ///
    /// @throws IllegalArgumentException when the cursor has not as many values as the order
    public CursoredPage<R> cursoredPage(PageRequest request) {
        return Translation.of(() -> new CursorPages<>(subject, listing, order).page(request));
    }

    /// The number of rows.
    public long count() {
        return Translation.of(subject::count);
    }

    /// Whether there is any row.
    public boolean exists() {
        return Translation.of(() -> subject.entities().exists(subject.where()));
    }

    private List<R> read(FindOptions part) {
        return Translation.of(() -> listing.list(subject.where(), part.orderBy(sorts(order))));
    }

    private static Sort[] sorts(List<SortKey> keys) {
        return keys.stream().map(SortKey::sort).toArray(Sort[]::new);
    }
}
