package dev.lexigram.data.request;

import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.List;

/// What the parameters of a request ask for. Immutable and thread-safe.
///
/// @param where the condition; of no filter and no search, one that every row meets
/// @param sorts the order, the first counts most; may be empty
/// @param page the page, of the default size unless asked otherwise
public record RequestQuery(Predicate where, List<Sort> sorts, PageRequest page) {
    public RequestQuery {
        sorts = List.copyOf(sorts);
    }
}
