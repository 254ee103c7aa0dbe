package dev.lexigram.contracts.repository;

import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Predicate;

/// Reading in pages.
///
/// @param <T> the entity
/// @param <K> its key
public interface PageRepository<T, K> extends Repository<T, K> {

    /// A page by number, counted from 1, with the configured default size, in the order of the key.
    ///
    /// @throws dev.lexigram.contracts.error.PaginationException when the number is less than 1
    Page<T> paginate(int number, Predicate where);

    /// A page by cursor: fast at any depth, and stable while rows come and go. Its cursors are signed, and good for
    /// the same order and the same form of condition only; the condition's values may be others.
    ///
    /// @throws dev.lexigram.contracts.error.CursorException when the cursor is damaged, forged or another query's
    /// @throws dev.lexigram.contracts.error.PaginationException when the page is larger than the configured limit
    CursorPage<T> paginateCursor(CursorRequest request, Predicate where);

    /// A page by number of what a query asks for; the query's own window is not looked at.
    ///
    /// @throws dev.lexigram.contracts.error.PaginationException when the page is larger than the configured limit
    Page<T> paginate(PageRequest request, EntityQuery query);

    /// A page by cursor of what a query asks for, in the query's order; its window is not looked at.
    default CursorPage<T> paginateCursor(CursorRequest request, EntityQuery query) {
        return paginateCursor(request.sortBy(query.sorts()), query.where());
    }

    /// A page of all entities by cursor.
    default CursorPage<T> paginateCursor(CursorRequest request) {
        return paginateCursor(request, Predicate.always());
    }
}
