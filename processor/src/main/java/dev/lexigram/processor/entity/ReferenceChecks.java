package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.processor.entity.AttributeType.Role;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/// Sees that references and indexes of an entity name what exists.
///
/// @param sources the compiler's
/// @param keys tells the keys of other entities
/// @param entity the entity
/// @param mistakes takes what is wrong
record ReferenceChecks(Sources sources, Keys keys, EntityType entity, Consumer<Mistake> mistakes) {

    void all() {
        for (AttributeType attribute : entity.attributes()) {
            sources.annotation(attribute.element(), References.class).ifPresent(mark -> reference(attribute, mark));
        }
        sources.repeated(entity.element(), Index.class).forEach(this::index);
    }

    private void reference(AttributeType attribute, AnnotationMirror mark) {
        Optional<TypeElement> target = sources.element((TypeMirror) sources.member(mark, "value"));
        String name = target.map(found -> found.getSimpleName().toString()).orElse("It");
        List<TypeMirror> types = target.map(keys::types).orElse(List.of());
        if (types.size() != 1) {
            wrong(
                    attribute,
                    "LEX_GEN_120",
                    "A reference needs a record with a key of one component.",
                    name + " has " + types.size() + ".");
        } else if (!sources.isSame(types.getFirst(), attribute.type())) {
            wrong(
                    attribute,
                    "LEX_GEN_121",
                    "A reference is not of the type of the key that it holds.",
                    "The key of " + name + " is " + sources.simpleName(types.getFirst()) + ".");
        } else if (setsNull(mark) && isNeeded(attribute)) {
            wrong(
                    attribute,
                    "LEX_GEN_122",
                    "A component that must have a value cannot be set to null.",
                    "Choose another OnDelete, or let the component be null.");
        }
    }

    private boolean setsNull(AnnotationMirror mark) {
        return ((VariableElement) sources.member(mark, "onDelete"))
                .getSimpleName()
                .contentEquals("SET_NULL");
    }

    private boolean isNeeded(AttributeType attribute) {
        return sources.annotation(attribute.element(), NotNull.class).isPresent()
                || attribute.type().getKind().isPrimitive()
                || attribute.role() == Role.ID;
    }

    private void index(AnnotationMirror mark) {
        Set<String> names = new HashSet<>();
        List<? extends AnnotationValue> parts = sources.members(mark, "value");
        boolean twice = false;
        for (AnnotationValue part : parts) {
            Parsed parsed = Parsed.of((String) part.getValue());
            twice |= !names.add(parsed.name());
            part(mark, parsed);
        }
        if (parts.isEmpty() || twice) {
            wrong(mark, "LEX_GEN_123", "An index is of one or more different components.", "Name each component once.");
        }
    }

    private void part(AnnotationMirror mark, Parsed part) {
        if (entity.attribute(part.name()).isEmpty()) {
            wrong(
                    mark,
                    "LEX_GEN_124",
                    "An index names a component '" + part.name() + "' that does not exist.",
                    Spelling.hint(part.name(), entity.names()));
        } else if (!part.hasDirection()) {
            wrong(
                    mark,
                    "LEX_GEN_125",
                    "'" + part.direction() + "' is no direction.",
                    "Write 'asc' or 'desc' after the component, or nothing.");
        }
    }

    /// A component and its direction, as `age desc`.
    record Parsed(String name, String direction) {

        static Parsed of(String text) {
            String stripped = text.strip();
            int space = stripped.indexOf(' ');
            return space < 0
                    ? new Parsed(stripped, "asc")
                    : new Parsed(
                            stripped.substring(0, space),
                            stripped.substring(space + 1).strip());
        }

        boolean hasDirection() {
            try {
                Sort.Direction.parse(direction);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    private void wrong(AttributeType attribute, String code, String sentence, String hint) {
        mistakes.accept(new Mistake(attribute.element(), code, sentence, hint));
    }

    private void wrong(AnnotationMirror mark, String code, String sentence, String hint) {
        mistakes.accept(new Mistake(entity.element(), Optional.of(mark), code, sentence, hint));
    }
}
