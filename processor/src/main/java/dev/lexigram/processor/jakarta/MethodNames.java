package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.jakarta.MethodNameQuery.Action;
import dev.lexigram.processor.query.Condition;
import dev.lexigram.processor.query.QueryTextException;
import dev.lexigram.processor.query.Statement.OrderItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads questions out of methods' names, by the rules of Jakarta Data's extension for that.
///
/// An attribute's name is matched as a whole and without regard to case, so it may have words such as `Or` in it; a
/// name that can be read in several ways is refused.
public final class MethodNames {

    private static final String BY = "By";
    private static final String ORDER = "Order";
    private static final String FIRST = "First";

    private final String name;
    private final EntityType entity;
    private final Action action;
    private final int subject;

    private MethodNames(String name, EntityType entity, Action action) {
        this.name = name;
        this.entity = entity;
        this.action = action;
        this.subject = action.name().length();
    }

    /// What a name says about an entity.
    ///
    /// @throws QueryTextException when it cannot be read; the place is one in the name
    public static MethodNameQuery parse(String name, EntityType entity) {
        for (Action action : Action.values()) {
            if (name.startsWith(action.name().toLowerCase(Locale.ROOT))) {
                return new MethodNames(name, entity, action).read();
            }
        }
        throw new QueryTextException(
                0,
                "Nothing says what '" + name + "' does.",
                "Begin with find, delete, count or exists, or annotate it.");
    }

    private MethodNameQuery read() {
        int by = name.indexOf(BY, subject);
        boolean onlyOrder = by >= 0 && isOrder(by);
        int end = onlyOrder ? by - ORDER.length() : orderAt(by);
        MethodNameConditions conditions = new MethodNameConditions(name, entity);
        Optional<Condition> where =
                by < 0 || onlyOrder ? Optional.empty() : Optional.of(conditions.read(by + BY.length(), end));
        List<OrderItem> order = end < name.length()
                ? new MethodNameOrder(name, entity).read(end + ORDER.length() + BY.length())
                : List.of();
        if (!order.isEmpty() && action != Action.FIND) {
            throw new QueryTextException(end, "Only what is found has an order.", "Leave out OrderBy.");
        }
        int behind = by < 0 ? name.length() : onlyOrder ? end : by;
        return new MethodNameQuery(action, first(behind), where, order, conditions.parameters());
    }

    /// Whether a `By` belongs to `OrderBy` and not to the name of an entity such as `Order` before it.
    private boolean isOrder(int by) {
        int order = by - ORDER.length();
        String before = name.substring(subject, by);
        return order >= subject && name.startsWith(ORDER, order) && !before.endsWith(entity.name());
    }

    private int orderAt(int by) {
        int order = by < 0 ? -1 : name.indexOf(ORDER + BY, by);
        return order < 0 ? name.length() : order;
    }

    private OptionalLong first(int end) {
        if (!name.startsWith(FIRST, subject)) {
            return OptionalLong.empty();
        }
        int digits = subject + FIRST.length();
        int behind = digits;
        while (behind < end && Character.isDigit(name.charAt(behind))) {
            behind++;
        }
        if (action != Action.FIND) {
            throw new QueryTextException(subject, "Only what is found is limited by First.", "Leave it out.");
        }
        if (behind > digits + 9 || (behind > digits && name.charAt(digits) == '0')) {
            throw new QueryTextException(digits, "A limit is at least 1.", "Write First, or First with a number.");
        }
        return OptionalLong.of(behind == digits ? 1 : Long.parseLong(name.substring(digits, behind)));
    }
}
