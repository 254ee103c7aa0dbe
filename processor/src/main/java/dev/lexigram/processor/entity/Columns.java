package dev.lexigram.processor.entity;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.processor.entity.AttributeType.Kind;
import dev.lexigram.processor.entity.AttributeType.Role;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.identifier.Naming;
import dev.lexigram.sql.mapping.StoredAs;
import dev.lexigram.sql.query.Column;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Makes the attributes of an entity of its members.
///
/// @param sources the compiler's
/// @param roles what members are for
/// @param generations who makes values
record Columns(Sources sources, Roles roles, Generations generations) {

    /// @throws Mistake when the member cannot be a column
    AttributeType of(Shape shape, MemberType member) throws Mistake {
        Role role = roles.of(shape, member);
        Form form = form(member);
        return new AttributeType(
                member.name(),
                member.type(),
                column(member),
                role,
                kind(member, form),
                isNullable(member.element(), member.type()),
                generations.isGenerated(shape, member, role),
                member.element());
    }

    /// @throws Mistake when it has two
    private Form form(MemberType member) throws Mistake {
        boolean json = sources.annotation(member.element(), Json.class).isPresent();
        boolean own = sources.annotation(member.element(), StoredAs.class).isPresent();
        if (json && own) {
            throw new Mistake(
                    member.element(), "LEX_GEN_110", "A component has two forms.", "Take @Json or @StoredAs off it.");
        }
        return form(member.element(), member.type());
    }

    /// The form of a column that has one.
    Form form(AttributeType attribute) {
        return form(attribute.element(), attribute.type());
    }

    private Form form(Element element, TypeMirror type) {
        if (sources.annotation(element, Json.class).isPresent()) {
            return Form.DOCUMENT;
        }
        if (sources.annotation(element, StoredAs.class).isPresent()) {
            return Form.OWN;
        }
        return isSeveral(type) ? Form.ELEMENTS : Form.VALUE;
    }

    private boolean isSeveral(TypeMirror type) {
        boolean bytes =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
        return sources.is(type, List.class) || (type.getKind() == TypeKind.ARRAY && !bytes);
    }

    private Kind kind(MemberType member, Form form) {
        if (form == Form.DOCUMENT || form == Form.ELEMENTS) {
            return Kind.PLAIN;
        }
        if (sources.is(member.type(), String.class)) {
            return Kind.TEXT;
        }
        boolean ordered = member.type().getKind().isPrimitive() || sources.isA(member.type(), Comparable.class);
        return ordered ? Kind.ORDERED : Kind.PLAIN;
    }

    private String column(MemberType member) throws Mistake {
        String name = sources.annotation(member.element(), ColumnName.class)
                .map(mark -> (String) sources.member(mark, "value"))
                .or(() -> sources.persistence(member.element(), "Column", "name"))
                .orElseGet(() -> Naming.snakeCase(member.name()));
        try {
            return Column.of(name).identifier().name();
        } catch (InvalidIdentifierException e) {
            throw new Mistake(
                    member.element(),
                    sources.annotation(member.element(), ColumnName.class),
                    "LEX_GEN_117",
                    "'" + name + "' cannot be a column's name.",
                    "Use letters, digits and underscores, not starting with a digit, in @ColumnName.");
        }
    }

    /// By the simple name: whose annotation it is does not matter.
    private static boolean isNullable(Element element, TypeMirror type) {
        return type.getAnnotationMirrors().stream().anyMatch(Columns::isNullable)
                || element.getAnnotationMirrors().stream().anyMatch(Columns::isNullable);
    }

    private static boolean isNullable(AnnotationMirror mark) {
        return mark.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
