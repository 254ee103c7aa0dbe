package dev.lexigram.sql.repository;

import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.ResultQuery;
import dev.lexigram.contracts.sql.StreamBody;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A question about entities whose answer can be had in several forms:
/// `users.select(User_.age.ge(18)).orderBy(User_.name.asc()).list()`. All rules about the entity hold. Immutable
/// and thread-safe; methods that say more return a copy, each of the others asks anew.
///
/// @param <R> what each row becomes: the entity, or what a {@link Projection} makes of it
public final class Selection<R> implements ResultQuery<R> {

    private static final long ENOUGH_FOR_AN_ERROR = 2;

    private final EntityReads<?, R> reads;
    private final Predicate where;
    private final FindOptions options;

    Selection(EntityReads<?, R> reads, Predicate where, FindOptions options) {
        this.reads = reads;
        this.where = where;
        this.options = options;
    }

    /// With the order, the window, the locks and the relations that the options say.
    public Selection<R> with(UnaryOperator<FindOptions> change) {
        return new Selection<>(reads, where, change.apply(options));
    }

    /// Sorted by more, after what it is sorted by already.
    public Selection<R> orderBy(Sort... more) {
        return with(found -> found.orderBy(more));
    }

    /// Sorted by more, after what it is sorted by already.
    public Selection<R> orderBy(Order order) {
        return orderBy(order.sorts().toArray(Sort[]::new));
    }

    /// At most so many.
    public Selection<R> limit(long most) {
        return with(found -> found.limit(most));
    }

    /// At most so many, behind those that are left out.
    public Selection<R> limit(Limit limit) {
        return with(found -> found.limit(limit.most()).offset(limit.skipped()));
    }

    /// Loads these relations as well.
    public Selection<R> fetch(String... paths) {
        return with(found -> found.fetch(paths));
    }

    /// The only one.
    ///
    /// @throws dev.lexigram.contracts.error.QueryException when there is none or more than one
    @Override
    public R one() {
        return reads.one(where, few());
    }

    @Override
    public Optional<R> optional() {
        return reads.only(where, few());
    }

    private FindOptions few() {
        return options.rows() == null ? options.limit(ENOUGH_FOR_AN_ERROR) : options;
    }

    @Override
    public Optional<R> first() {
        return reads.first(where, options.limit(1));
    }

    @Override
    public List<R> list() {
        return reads.list(where, options);
    }

    @Override
    public <V, X extends Exception> V stream(StreamBody<R, V, X> body) throws X {
        return reads.stream(where, options, body);
    }

    /// A page by number with the number of all rows. Rows that are equal in the order are told apart by the key, so
    /// none is lost.
    ///
    /// @throws dev.lexigram.contracts.error.PaginationException when the page is larger than the configured limit
    public Page<R> page(PageRequest request) {
        return reads.page(request, where, options);
    }

    /// How many there are, whatever the window.
    public long count() {
        return reads.count(where, options.deleted());
    }

    /// Whether there is any.
    public boolean exists() {
        return reads.exists(where);
    }
}
