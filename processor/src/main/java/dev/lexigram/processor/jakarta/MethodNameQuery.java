package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.query.Condition;
import dev.lexigram.processor.query.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a method's name says: `findFirst3ByAgeGreaterThanOrderByName`. Immutable.
///
/// @param action what is done with the rows
/// @param first how many there are at most; only of finds
/// @param where which rows, with parameters by position; empty for all
/// @param order only of finds, perhaps empty
/// @param parameters how many parameters the condition has
public record MethodNameQuery(
        Action action, OptionalLong first, Optional<Condition> where, List<Statement.OrderItem> order, int parameters) {

    public MethodNameQuery {
        order = List.copyOf(order);
    }

    /// What is done with the rows.
    public enum Action {
        FIND,
        DELETE,
        COUNT,
        EXISTS
    }

    /// The rows as a statement, to be checked.
    public Statement statement() {
        return new Statement.Select(List.of(), Optional.empty(), where, order);
    }
}
