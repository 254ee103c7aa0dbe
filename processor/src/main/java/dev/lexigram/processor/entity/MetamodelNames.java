package dev.lexigram.processor.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;
import dev.lexigram.processor.source.Sources;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// How generated code names the attributes of an entity: `User_.age`.
///
/// @param sources the compilation
/// @param entity the entity
public record MetamodelNames(Sources sources, EntityType entity) {

    /// The class with the entity's attributes: `User_`, of the nested `Shop.User` `Shop_User_`.
    public ClassName type() {
        ClassName type = ClassName.get(entity.element());
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "_");
    }

    /// An attribute as a Java expression; without a generated class made on the spot.
    public CodeBlock attribute(AttributeType attribute) {
        if (isThere(attribute)) {
            return CodeBlock.of("$T.$N", type(), attribute.name());
        }
        return CodeBlock.of("$T.of($T.class, $S)", kind(attribute), entity.element(), attribute.name());
    }

    /// In the first round of a compilation the class of its own entities is not there yet.
    private boolean isThere(AttributeType attribute) {
        TypeElement found = sources.elements().getTypeElement(type().canonicalName());
        if (found == null) {
            return sources.isSource(entity.element());
        }
        return ElementFilter.fieldsIn(found.getEnclosedElements()).stream()
                .anyMatch(field -> field.getSimpleName().contentEquals(attribute.name())
                        && sources.isA(field.asType(), Attribute.class));
    }

    private static Class<?> kind(AttributeType attribute) {
        return switch (attribute.kind()) {
            case TEXT -> TextAttribute.class;
            case ORDERED -> ComparableAttribute.class;
            case PLAIN -> Attribute.class;
        };
    }
}
