package dev.lexigram.processor.query;

import java.util.List;
import java.util.Optional;

/// What a query text says, before it is checked. Immutable.
public sealed interface Statement {

    /// The entity that it names, if it does.
    Optional<String> entity();

    /// Which rows; empty for all.
    Optional<Condition> where();

    /// A question.
    ///
    /// @param items what is selected; empty for the entity itself
    /// @param order its own order, perhaps empty
    record Select(List<Expr> items, Optional<String> entity, Optional<Condition> where, List<OrderItem> order)
            implements Statement {
        public Select {
            items = List.copyOf(items);
            order = List.copyOf(order);
        }
    }

    /// A change of rows.
    record Update(List<Assignment> changes, Optional<String> entity, Optional<Condition> where) implements Statement {
        public Update {
            changes = List.copyOf(changes);
        }
    }

    /// A removal of rows.
    record Delete(Optional<String> entity, Optional<Condition> where) implements Statement {}

    /// The new value of an attribute.
    ///
    /// @param attribute its name
    record Assignment(String attribute, Expr value) {}

    /// One part of an order.
    ///
    /// @param attribute its name
    record OrderItem(String attribute, boolean descending, boolean ignoreCase) {}
}
