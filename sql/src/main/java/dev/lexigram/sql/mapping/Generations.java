package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.Generated.Strategy;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Decides who makes the values of components that come without one.
///
/// @param record the record
/// @param table its table
record Generations(Class<?> record, Table table) {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

    /// @param onlyKey whether the component is the record's only key
    /// @throws MappingException when the annotation contradicts itself or the type
    Generation of(Member component, Column column, boolean onlyKey) {
        Class<?> type = component.type();
        Optional<Mark.Made> made = component.mark(Mark.Made.class);
        if (made.isEmpty()) {
            boolean canBeMissing = WHOLE.contains(type) && !type.isPrimitive();
            return onlyKey && canBeMissing ? new Generation.Identity() : new Generation.None();
        }
        if (made.get().by().isPresent()) {
            return own(component, made.get(), made.get().by().get());
        }
        return switch (strategy(made.get(), type)) {
            case SEQUENCE -> sequence(component, column, made.get().sequence());
            case UUID_V7 -> uuid(component);
            case AUTO, IDENTITY -> new Generation.Identity();
        };
    }

    private static Strategy strategy(Mark.Made generated, Class<?> type) {
        if (generated.strategy() != Strategy.AUTO) {
            return generated.strategy();
        }
        if (!generated.sequence().isEmpty()) {
            return Strategy.SEQUENCE;
        }
        return type == UUID.class ? Strategy.UUID_V7 : Strategy.IDENTITY;
    }

    private Generation own(Member component, Mark.Made generated, Supplier<? extends KeyGenerator<?>> by) {
        if (generated.strategy() != Strategy.AUTO || !generated.sequence().isEmpty()) {
            throw component.wrong(
                    record, "A component names two generators.", "Give @Generated either 'by' or the others.");
        }
        KeyGenerator<?> generator = by.get();
        return new Generation.Generator(generator::next);
    }

    private Generation sequence(Member component, Column column, String name) {
        if (!WHOLE.contains(component.type())) {
            throw component.wrong(
                    record, "A sequence gives whole numbers.", "Make the component a Long, Integer or Short.");
        }
        return new Generation.Sequence(Table.of(name.isEmpty() ? table + "_" + column + "_seq" : name));
    }

    private Generation uuid(Member component) {
        if (component.type() != UUID.class) {
            throw component.wrong(record, "The strategy gives UUIDs.", "Make the component a java.util.UUID.");
        }
        return new Generation.Generator(UuidV7::next);
    }
}
