package dev.lexigram.sql.mapping;

import dev.lexigram.sql.mapping.ColumnModel.Role;
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

    private static final Map<Role, Mark.Plain> MARKS = new EnumMap<>(Map.of(
            Role.ID, Mark.Plain.ID,
            Role.VERSION, Mark.Plain.VERSION,
            Role.CREATED_AT, Mark.Plain.CREATED_AT,
            Role.UPDATED_AT, Mark.Plain.UPDATED_AT,
            Role.SOFT_DELETE, Mark.Plain.SOFT_DELETE,
            Role.READ_ONLY, Mark.Plain.READ_ONLY));
    private static final Set<Class<?>> POINTS_IN_TIME =
            Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);

    private ColumnRoles() {}

    static Role of(EntityDescription record, Member component) {
        List<Role> marked = new ArrayList<>();
        MARKS.forEach((role, mark) -> {
            if (component.has(mark)) {
                marked.add(role);
            }
        });
        if (marked.size() > 1) {
            throw component.wrong(
                    record.type(), "A component has one role only.", "Take off all but one of: " + marked + ".");
        }
        Role role = marked.isEmpty() ? byName(record, component) : marked.getFirst();
        checkType(record.type(), component, role);
        return role;
    }

    private static Role byName(EntityDescription record, Member component) {
        boolean time = POINTS_IN_TIME.contains(component.type());
        return switch (component.name()) {
            case "id" -> anyMarked(record, Mark.Plain.ID) ? Role.PLAIN : Role.ID;
            case "createdAt" -> time && !anyMarked(record, Mark.Plain.CREATED_AT) ? Role.CREATED_AT : Role.PLAIN;
            case "updatedAt" -> time && !anyMarked(record, Mark.Plain.UPDATED_AT) ? Role.UPDATED_AT : Role.PLAIN;
            default -> Role.PLAIN;
        };
    }

    private static boolean anyMarked(EntityDescription record, Mark.Plain mark) {
        return record.members().stream().anyMatch(component -> component.has(mark));
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
