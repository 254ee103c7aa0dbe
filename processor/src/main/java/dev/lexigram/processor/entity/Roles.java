package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.ReadOnly;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.processor.entity.AttributeType.Role;
import dev.lexigram.processor.source.Sources;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/// Says what each member of an entity is for: by its annotation, else by its name.
///
/// @param sources the compiler's
record Roles(Sources sources) {

    private static final Map<Role, Class<?>> MARKS = new EnumMap<>(Map.of(
            Role.ID, Id.class,
            Role.VERSION, Version.class,
            Role.CREATED_AT, CreatedAt.class,
            Role.UPDATED_AT, UpdatedAt.class,
            Role.SOFT_DELETE, SoftDelete.class,
            Role.READ_ONLY, ReadOnly.class));
    private static final Set<Class<?>> POINTS_IN_TIME =
            Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);

    /// @throws Mistake when the member has several roles or one that its type does not suit
    Role of(Shape shape, MemberType member) throws Mistake {
        List<Role> marked = marked(member);
        if (marked.size() > 1) {
            throw new Mistake(
                    member.element(),
                    "LEX_GEN_108",
                    "A component has one role only.",
                    "Take off all but one of: " + marked + ".");
        }
        Role role = marked.isEmpty() ? byName(shape, member) : marked.getFirst();
        checkType(member, role);
        return role;
    }

    private List<Role> marked(MemberType member) {
        List<Role> marked = new ArrayList<>();
        MARKS.forEach((role, mark) -> {
            if (sources.annotation(member.element(), mark).isPresent()) {
                marked.add(role);
            }
        });
        return marked;
    }

    private Role byName(Shape shape, MemberType member) {
        boolean time = isTime(member);
        return switch (member.name()) {
            case "id" -> isMarked(shape, Id.class) ? Role.PLAIN : Role.ID;
            case "createdAt" -> time && !isMarked(shape, CreatedAt.class) ? Role.CREATED_AT : Role.PLAIN;
            case "updatedAt" -> time && !isMarked(shape, UpdatedAt.class) ? Role.UPDATED_AT : Role.PLAIN;
            default -> Role.PLAIN;
        };
    }

    private boolean isMarked(Shape shape, Class<?> mark) {
        return shape.members().stream()
                .anyMatch(one -> sources.annotation(one.element(), mark).isPresent());
    }

    private boolean isTime(MemberType member) {
        return POINTS_IN_TIME.stream().anyMatch(time -> sources.is(member.type(), time));
    }

    private void checkType(MemberType member, Role role) throws Mistake {
        boolean time = isTime(member);
        boolean fits = switch (role) {
            case CREATED_AT, UPDATED_AT -> time;
            case SOFT_DELETE -> time || member.type().getKind() == TypeKind.BOOLEAN;
            case ID, VERSION, READ_ONLY, PLAIN -> true;
        };
        if (!fits) {
            throw new Mistake(
                    member.element(),
                    "LEX_GEN_109",
                    "The component's type does not suit its role.",
                    "Use Instant, OffsetDateTime or LocalDateTime"
                            + (role == Role.SOFT_DELETE ? ", or a primitive boolean." : "."));
        }
    }
}
