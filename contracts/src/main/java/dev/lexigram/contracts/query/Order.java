package dev.lexigram.contracts.query;

import java.util.ArrayList;
import java.util.List;

/// An order, the most significant first; a parameter of declared methods. Immutable and thread-safe.
///
/// @param sorts may be empty
public record Order(List<Sort> sorts) {

    private static final Order NONE = new Order(List.of());

    public Order {
        sorts = List.copyOf(sorts);
    }

    /// No order.
    public static Order none() {
        return NONE;
    }

    /// This order: `Order.by(User_.name.asc(), User_.age.desc())`.
    public static Order by(Sort... sorts) {
        return new Order(List.of(sorts));
    }

    /// And, among those that are equal in it, by these.
    public Order then(Sort... more) {
        List<Sort> all = new ArrayList<>(sorts);
        all.addAll(List.of(more));
        return new Order(all);
    }
}
