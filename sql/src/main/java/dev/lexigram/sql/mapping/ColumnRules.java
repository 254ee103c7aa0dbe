package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.Unique;
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
        Length length = component.annotation(Length.class);
        boolean limited = length != null && length.value() != Length.UNLIMITED;
        return new ColumnRules(
                component.has(NotNull.class),
                component.has(Unique.class),
                length == null ? 0 : length.min(),
                limited ? OptionalInt.of(length.value()) : OptionalInt.empty(),
                Optional.ofNullable(component.annotation(References.class))
                        .map(found -> new Reference(found.value(), found.onDelete())));
    }

    /// Whether a value can break them.
    boolean limits() {
        return required || limitsLength();
    }

    boolean limitsLength() {
        return shortest > 0 || longest.isPresent();
    }
}
