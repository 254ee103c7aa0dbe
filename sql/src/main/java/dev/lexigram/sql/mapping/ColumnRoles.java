package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.ReadOnly;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says what each component of a record is for: by its annotation, else by its name.
final class ColumnRoles {

    private static final Map<Role, Class<? extends Annotation>> ANNOTATIONS = new EnumMap<>(Map.of(
            Role.ID, Id.class,
            Role.VERSION, Version.class,
            Role.CREATED_AT, CreatedAt.class,
            Role.UPDATED_AT, UpdatedAt.class,
            Role.SOFT_DELETE, SoftDelete.class,
            Role.READ_ONLY, ReadOnly.class));
    private static final Set<Class<?>> POINTS_IN_TIME =
            Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);

    private ColumnRoles() {}

    static Role of(Class<?> record, Member component) {
        List<Role> marked = new ArrayList<>();
        ANNOTATIONS.forEach((role, annotation) -> {
            if (component.has(annotation)) {
                marked.add(role);
            }
        });
        if (marked.size() > 1) {
            throw component.wrong(record, "A component has one role only.", "Take off all but one of: " + marked + ".");
        }
        Role role = marked.isEmpty() ? byName(record, component) : marked.getFirst();
        checkType(record, component, role);
        return role;
    }

    private static Role byName(Class<?> record, Member component) {
        boolean time = POINTS_IN_TIME.contains(component.type());
        return switch (component.name()) {
            case "id" -> anyMarked(record, Id.class) ? Role.PLAIN : Role.ID;
            case "createdAt" -> time && !anyMarked(record, CreatedAt.class) ? Role.CREATED_AT : Role.PLAIN;
            case "updatedAt" -> time && !anyMarked(record, UpdatedAt.class) ? Role.UPDATED_AT : Role.PLAIN;
            default -> Role.PLAIN;
        };
    }

    private static boolean anyMarked(Class<?> record, Class<? extends Annotation> annotation) {
        for (Member component : EntityShape.of(record).members()) {
            if (component.has(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static void checkType(Class<?> record, Member component, Role role) {
        boolean time = POINTS_IN_TIME.contains(component.type());
        boolean fits = switch (role) {
            case CREATED_AT, UPDATED_AT -> time;
            case SOFT_DELETE -> time || component.type() == boolean.class;
            case ID, VERSION, READ_ONLY, PLAIN -> true;
        };
        if (!fits) {
            throw component.wrong(
                    record,
                    "The component's type does not suit its role.",
                    "Use Instant, OffsetDateTime or LocalDateTime"
                            + (role == Role.SOFT_DELETE ? ", or a primitive boolean." : "."));
        }
    }
}
