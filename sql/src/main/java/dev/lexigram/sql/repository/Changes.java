package dev.lexigram.sql.repository;

import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.FieldExpression;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.query.Functions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an update by condition writes: `set -> set.to("city", "Oslo").increment("visits", 1)`. Each method returns
/// a copy.
///
/// @param all the changes in order
public record Changes(List<Change> all) {

    static final Changes NONE = new Changes(List.of());

    public Changes {
        all = List.copyOf(all);
    }

    /// A field and what it becomes: a value, null, or an operand that the database computes.
    ///
    /// @param field which
    /// @param value its new value
    public record Change(Field field, @Nullable Object value) {}

    /// Sets a field to a value or to an expression over the row, such as `Functions.upper(F.of("name"))`.
    public Changes to(String field, @Nullable Object value) {
        return to(F.of(field), value);
    }

    /// Sets a field to a value or to an expression over the row.
    public Changes to(FieldExpression field, @Nullable Object value) {
        Object given = value instanceof Expression expression ? expression.operand() : value;
        List<Change> more = new ArrayList<>(all);
        more.add(new Change(field.field(), given));
        return new Changes(more);
    }

    /// Sets an attribute to a value.
    public <V> Changes to(Attribute<?, V> attribute, @Nullable V value) {
        return to(attribute.field(), value);
    }

    /// Sets an attribute to an expression over the row.
    public Changes to(Attribute<?, ?> attribute, Expression value) {
        return to(attribute.field(), value);
    }

    /// Adds to a number, in the database: `increment(Item_.stock, 1)`. Null stays null.
    public Changes increment(Attribute<?, ? extends Number> attribute, Number by) {
        return increment(attribute.name(), by);
    }

    /// Adds to a number, in the database: two callers at the same time both count. Null stays null.
    public Changes increment(String field, Number by) {
        Operand sum = Functions.plus(F.of(field), by);
        return to(field, sum);
    }
}
