package dev.lexigram.jakarta;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.repository.FindOptions;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.data.page.PageRequest.Mode;
import jakarta.data.page.impl.CursoredPageRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages whose places are the values of their order.
///
/// The key is added to an order that lacks it. A cursor with a value for each attribute of the given order only is
/// taken too: rows that are equal in those are then left out on the way on, as its maker asked for.
///
/// @param subject what is asked about
/// @param listing how rows are read
/// @param order the given order
/// @param <R> what a row becomes
record CursorPages<R>(Subject<?> subject, Listing<R> listing, List<SortKey> order) {

    CursoredPage<R> page(PageRequest request) {
        List<SortKey> keys = subject.unique(order);
        boolean back = request.mode() == Mode.CURSOR_PREVIOUS;
        List<R> found = read(request, keys);
        boolean more = found.size() > request.size();
        List<R> rows = more ? found.subList(0, request.size()) : found;
        rows = List.copyOf(back ? rows.reversed() : rows);
        boolean first = rows.isEmpty() || (back ? !more : request.mode() == Mode.OFFSET && request.page() == 1);
        boolean last = rows.isEmpty() || (!back && !more);
        List<Cursor> cursors = rows.stream().map(row -> cursor(row, keys)).toList();
        return new CursoredPageRecord<>(
                rows, cursors, request.requestTotal() ? subject.count() : -1, request, first, last);
    }

    /// The rows of a page and one more, if there is one, away from where the page begins.
    private List<R> read(PageRequest request, List<SortKey> keys) {
        FindOptions most = FindOptions.none().limit(subject.allowed(request.size()) + 1L);
        return switch (request.mode()) {
            case OFFSET ->
                listing.list(subject.where(), most.orderBy(sorts(keys)).offset((request.page() - 1) * request.size()));
            case CURSOR_NEXT -> behind(request, keys, most);
            case CURSOR_PREVIOUS ->
                behind(request, keys.stream().map(SortKey::reversed).toList(), most);
        };
    }

    private List<R> behind(PageRequest request, List<SortKey> keys, FindOptions most) {
        List<@Nullable Object> place = place(request.cursor().orElseThrow(), keys);
        return listing.list(subject.behind(keys.subList(0, place.size()), place), most.orderBy(sorts(keys)));
    }

    private List<@Nullable Object> place(Cursor cursor, List<SortKey> keys) {
        if (cursor.size() != keys.size() && cursor.size() != order.size()) {
            throw new IllegalArgumentException("The cursor has " + cursor.size() + " values, and the order "
                    + order.size() + " attributes. Ask with the order that the cursor was made for.");
        }
        List<@Nullable Object> values = new ArrayList<>(cursor.size());
        for (int i = 0; i < cursor.size(); i++) {
            values.add(keys.get(i).compared(cursor.get(i)));
        }
        return values;
    }

    private Cursor cursor(R row, List<SortKey> keys) {
        @Nullable Object[] values = new @Nullable Object[keys.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = listing.value(row, keys.get(i).column());
        }
        return Cursor.forKey(values);
    }

    private static Sort[] sorts(List<SortKey> keys) {
        return keys.stream().map(SortKey::sort).toArray(Sort[]::new);
    }
}
