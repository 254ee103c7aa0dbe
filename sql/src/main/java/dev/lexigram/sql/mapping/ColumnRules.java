package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.References;
import java.util.Optional;
import java.util.OptionalInt;

/// What is declared about the values of a component beside their type. Immutable and thread-safe.
///
/// @param required whether null is refused
/// @param unique whether no two rows have the same value
/// @param shortest the least length of a text or of bytes, 0 for any
/// @param longest the greatest, if limited
/// @param reference whose key it holds, if declared
public record ColumnRules(
        boolean required, boolean unique, int shortest, OptionalInt longest, Optional<Reference> reference) {

    /// Whose key a component holds.
    ///
    /// @param target the record of the other rows
    /// @param onDelete what becomes of the row when the other is deleted
    public record Reference(Class<?> target, References.OnDelete onDelete) {}

    static ColumnRules of(Member component) {
        Mark.Limited limits = component.mark(Mark.Limited.class).orElseGet(() -> new Mark.Limited(Length.UNLIMITED, 0));
        return new ColumnRules(
                component.has(Mark.Plain.NOT_NULL),
                component.has(Mark.Plain.UNIQUE),
                limits.shortest(),
                limits.longest() == Length.UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limits.longest()),
                component.mark(Mark.Referring.class).map(found -> new Reference(found.target(), found.onDelete())));
    }

    /// Whether a value can break them.
    boolean limits() {
        return required || limitsLength();
    }

    boolean limitsLength() {
        return shortest > 0 || longest.isPresent();
    }
}
