package dev.lexigram.data.memory;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.ReadOnly;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.mapping.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A component of a record, with what it is for.
///
/// @param name the component's name
/// @param column its column's name
/// @param index its place among the components, from 0
/// @param generator makes its value in the application, if that does
record MemoryColumn(
        String name,
        String column,
        int index,
        Class<?> type,
        Role role,
        boolean generated,
        boolean unique,
        Optional<KeyGenerator<?>> generator,
        Method accessor) {

    private static final Set<Class<?>> TIMES = Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);
    private static final Map<Class<? extends Annotation>, Role> MARKS = Map.of(
            Id.class, Role.ID,
            Version.class, Role.VERSION,
            CreatedAt.class, Role.CREATED_AT,
            UpdatedAt.class, Role.UPDATED_AT,
            SoftDelete.class, Role.SOFT_DELETE,
            ReadOnly.class, Role.READ_ONLY);

    /// What a component is for.
    enum Role {
        ID,
        VERSION,
        CREATED_AT,
        UPDATED_AT,
        SOFT_DELETE,
        READ_ONLY,
        PLAIN
    }

    static MemoryColumn of(RecordComponent component, int index) {
        ColumnName own = component.getAnnotation(ColumnName.class);
        Generated generated = component.getAnnotation(Generated.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new MemoryColumn(
                component.getName(),
                own == null ? snakeCase(component.getName()) : own.value(),
                index,
                component.getType(),
                role(component),
                generated != null,
                component.isAnnotationPresent(Unique.class),
                generated == null ? Optional.empty() : generator(generated),
                accessor);
    }

    private static Role role(RecordComponent component) {
        for (Map.Entry<Class<? extends Annotation>, Role> mark : MARKS.entrySet()) {
            if (component.isAnnotationPresent(mark.getKey())) {
                return mark.getValue();
            }
        }
        boolean time = TIMES.contains(component.getType());
        return switch (component.getName()) {
            case "createdAt" -> time ? Role.CREATED_AT : Role.PLAIN;
            case "updatedAt" -> time ? Role.UPDATED_AT : Role.PLAIN;
            default -> Role.PLAIN;
        };
    }

    private static Optional<KeyGenerator<?>> generator(Generated generated) {
        if (generated.by() == KeyGenerator.None.class) {
            return Optional.empty();
        }
        try {
            Constructor<? extends KeyGenerator<?>> constructor = generated.by().getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new RepositoryException(
                    Problem.of("A generator of keys cannot be made.")
                            .with("generator", generated.by().getName())
                            .hint("Give it a constructor without parameters."),
                    e);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /// Null is unset; so is zero where values are made.
    boolean isUnset(@Nullable Object value) {
        return value == null || (generated && value instanceof Number number && number.longValue() == 0);
    }

    /// Whether an update of a whole entity writes it.
    boolean isUpdated() {
        return role == Role.PLAIN || role == Role.VERSION || role == Role.UPDATED_AT;
    }

    /// A whole number in the component's type.
    ///
    /// @throws ArithmeticException when the type has no such value
    Object number(long value) {
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(value);
        }
        if (type == short.class || type == Short.class) {
            if (value > Short.MAX_VALUE) {
                throw new ArithmeticException("A number of type short cannot exceed " + Short.MAX_VALUE + ".");
            }
            return (short) value;
        }
        return value;
    }
}
