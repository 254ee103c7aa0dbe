package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Optional;

/// What a query text says, before it is checked. Immutable.
public sealed interface Statement {

    /// The entity that it names, if it does.
    Optional<Name> entity();

    /// Which rows; empty for all.
    Optional<Condition> where();

    /// A question.
    ///
    /// @param items what is selected: attributes, or `count(this)` alone; empty for the entity itself
    /// @param order its own order, perhaps empty
    record Select(List<Expr> items, Optional<Name> entity, Optional<Condition> where, List<OrderItem> order)
            implements Statement {
        public Select {
            items = List.copyOf(items);
            order = List.copyOf(order);
        }
    }

    /// A change of rows.
    record Update(List<Assignment> changes, Optional<Name> entity, Optional<Condition> where) implements Statement {
        public Update {
            changes = List.copyOf(changes);
        }
    }

    /// A removal of rows.
    record Delete(Optional<Name> entity, Optional<Condition> where) implements Statement {}

    /// An entity's name.
    ///
    /// @param at where it stands in the text, from 0
    record Name(String text, int at) {}

    /// The new value of an attribute.
    record Assignment(Expr.Attribute attribute, Expr value) {}

    /// One part of an order.
    ///
    /// @param ignoreCase whether small and capital letters are the same; only method names and annotations say so
    /// @param nulls where nulls go
    record OrderItem(Expr.Attribute attribute, boolean descending, boolean ignoreCase, Sort.Nulls nulls) {}
}
