package dev.lexigram.processor.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;

/// How generated code names the attributes of entities: `User_.age`.
public final class MetamodelNames {
    private MetamodelNames() {}

    /// The class with an entity's attributes: `User_`, of the nested `Shop.User` `Shop_User_`.
    public static ClassName of(EntityType entity) {
        ClassName type = ClassName.get(entity.element());
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "_");
    }

    /// An attribute as a Java expression.
    public static CodeBlock attribute(EntityType entity, AttributeType attribute) {
        return CodeBlock.of("$T.$N", of(entity), attribute.name());
    }

    /// The kind of constant that an attribute is.
    public static Class<?> kind(AttributeType attribute) {
        return switch (attribute.kind()) {
            case TEXT -> TextAttribute.class;
            case ORDERED -> ComparableAttribute.class;
            case PLAIN -> Attribute.class;
        };
    }
}
