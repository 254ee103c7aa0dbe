package dev.lexigram.processor.entity;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/// An entity as the compiler sees it. Immutable.
///
/// @param element its record or class
/// @param table the table that is written
/// @param readFrom the table or view that is read
/// @param attributes its columns, in order
/// @param relations its relations, in order
public record EntityType(
        TypeElement element,
        String table,
        String readFrom,
        List<AttributeType> attributes,
        List<RelationType> relations) {

    public EntityType {
        attributes = List.copyOf(attributes);
        relations = List.copyOf(relations);
    }

    /// The class's simple name, which queries use.
    public String name() {
        return element.getSimpleName().toString();
    }

    /// The attribute of that name.
    public Optional<AttributeType> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The relation of that name.
    public Optional<RelationType> relation(String name) {
        return relations.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The names of all attributes, for messages.
    public List<String> names() {
        return attributes.stream().map(AttributeType::name).toList();
    }

    /// The attributes of the key: none, one or several.
    public List<AttributeType> ids() {
        return attributes.stream()
                .filter(one -> one.role() == AttributeType.Role.ID)
                .toList();
    }
}
