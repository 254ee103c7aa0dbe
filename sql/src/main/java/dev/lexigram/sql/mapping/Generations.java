package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Generated.Strategy;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.UUID;

/// Decides who makes the values of components that come without one.
///
/// @param record the record
/// @param table its table
record Generations(Class<?> record, Table table) {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

    /// @param onlyKey whether the component is the record's only key
    /// @throws MappingException when the annotation contradicts itself or the type
    Generation of(RecordComponent component, Column column, boolean onlyKey) {
        Class<?> type = component.getType();
        Generated generated = component.getAnnotation(Generated.class);
        if (generated == null) {
            boolean canBeMissing = WHOLE.contains(type) && !type.isPrimitive();
            return onlyKey && canBeMissing ? new Generation.Identity() : new Generation.None();
        }
        if (generated.by() != KeyGenerator.None.class) {
            return own(component, generated);
        }
        return switch (strategy(generated, type)) {
            case SEQUENCE -> sequence(component, column, generated.sequence());
            case UUID_V7 -> uuid(component);
            case AUTO, IDENTITY -> new Generation.Identity();
        };
    }

    private static Strategy strategy(Generated generated, Class<?> type) {
        if (generated.strategy() != Strategy.AUTO) {
            return generated.strategy();
        }
        if (!generated.sequence().isEmpty()) {
            return Strategy.SEQUENCE;
        }
        return type == UUID.class ? Strategy.UUID_V7 : Strategy.IDENTITY;
    }

    private Generation own(RecordComponent component, Generated generated) {
        if (generated.strategy() != Strategy.AUTO || !generated.sequence().isEmpty()) {
            throw wrong(component, "A component names two generators.", "Give @Generated either 'by' or the others.");
        }
        KeyGenerator<?> generator = Instances.of(generated.by());
        return new Generation.Generator(generator::next);
    }

    private Generation sequence(RecordComponent component, Column column, String name) {
        if (!WHOLE.contains(component.getType())) {
            throw wrong(component, "A sequence gives whole numbers.", "Make the component a Long, Integer or Short.");
        }
        return new Generation.Sequence(Table.of(name.isEmpty() ? table + "_" + column + "_seq" : name));
    }

    private Generation uuid(RecordComponent component) {
        if (component.getType() != UUID.class) {
            throw wrong(component, "The strategy gives UUIDs.", "Make the component a java.util.UUID.");
        }
        return new Generation.Generator(UuidV7::next);
    }

    private MappingException wrong(RecordComponent component, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("record", record.getName())
                        .with("component", component.getName())
                        .hint(hint),
                null);
    }
}
