package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.TenantId;
import dev.lexigram.processor.entity.AttributeType.Role;
import dev.lexigram.processor.source.Sources;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Sees that the columns of an entity agree with each other and with what is declared about them.
///
/// @param sources the compiler's
/// @param columns tells the forms of values
/// @param attributes the entity's columns
/// @param mistakes takes what is wrong
record ColumnChecks(Sources sources, Columns columns, List<AttributeType> attributes, Consumer<Mistake> mistakes) {

    private static final List<Class<?>> WHOLE = List.of(Integer.class, Long.class, Short.class);
    private static final List<Role> SINGLE = List.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.SOFT_DELETE);

    void all() {
        Set<String> names = new HashSet<>();
        for (AttributeType attribute : attributes) {
            if (!names.add(attribute.column())) {
                wrong(
                        attribute,
                        "LEX_GEN_111",
                        "Two components have the same column '" + attribute.column() + "'.",
                        "Rename one with @ColumnName.");
            }
            key(attribute);
            length(attribute);
            tenant(attribute);
        }
        SINGLE.forEach(this::one);
    }

    private void one(Role role) {
        attributes.stream()
                .filter(one -> one.role() == role)
                .skip(1)
                .forEach(second -> wrong(
                        second,
                        "LEX_GEN_113",
                        "Only one component may have the role " + role + ".",
                        "Take the annotation off this component."));
    }

    private void key(AttributeType attribute) {
        boolean key = attribute.role() == Role.ID || attribute.role() == Role.VERSION;
        if (key && columns.form(attribute) != Form.VALUE) {
            wrong(
                    attribute,
                    "LEX_GEN_114",
                    "A key or version cannot be a document, a list or have a codec of its own.",
                    "Use a single value; a codec for its type is registered with the database.");
        } else if (attribute.role() == Role.VERSION && !isAny(attribute.type(), WHOLE)) {
            wrong(attribute, "LEX_GEN_112", "A version must be an int, long or short.", "Change the component's type.");
        }
    }

    private boolean isAny(TypeMirror type, List<Class<?>> wanted) {
        return wanted.stream().anyMatch(one -> sources.is(sources.boxed(type), one));
    }

    private void length(AttributeType attribute) {
        Optional<AnnotationMirror> mark = sources.annotation(attribute.element(), Length.class);
        if (mark.isEmpty()) {
            return;
        }
        int longest = (int) sources.member(mark.get(), "value");
        int shortest = (int) sources.member(mark.get(), "min");
        boolean limits = longest != Length.UNLIMITED || shortest > 0;
        if (limits && !hasLength(attribute)) {
            wrong(attribute, "LEX_GEN_118", "Only texts and bytes have a length.", "Take @Length off the component.");
        } else if (longest < 1 || shortest < 0 || shortest > longest) {
            wrong(
                    attribute,
                    "LEX_GEN_119",
                    "No value has such a length.",
                    "Let @Length have a value of at least 1 and a min of 0 up to the value.");
        }
    }

    /// What a codec stores is not known here.
    private boolean hasLength(AttributeType attribute) {
        Form form = columns.form(attribute);
        TypeMirror type = attribute.type();
        boolean bytes =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
        boolean constant = sources.element(type)
                .filter(found -> found.getKind() == ElementKind.ENUM)
                .isPresent();
        boolean jdk = sources.element(type)
                .filter(found -> found.getQualifiedName().toString().startsWith("java."))
                .isPresent();
        boolean text = bytes || constant || isAny(type, List.of(String.class, URI.class));
        return form == Form.OWN
                || (form == Form.VALUE && (text || (!jdk && !type.getKind().isPrimitive())));
    }

    private void tenant(AttributeType attribute) {
        boolean marked = sources.annotation(attribute.element(), TenantId.class).isPresent();
        List<Class<?>> allowed = List.of(String.class, Integer.class, Long.class, Short.class, UUID.class);
        if (marked && !isAny(attribute.type(), allowed)) {
            wrong(
                    attribute,
                    "LEX_GEN_132",
                    "A tenant is a text, an Integer, Long or Short, or a UUID.",
                    "Change the component's type, or take @TenantId off it.");
        }
    }

    private void wrong(AttributeType attribute, String code, String sentence, String hint) {
        mistakes.accept(new Mistake(attribute.element(), code, sentence, hint));
    }
}
