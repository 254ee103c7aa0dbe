package dev.lexigram.processor.entity;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/// An attribute of an entity that is a column.
///
/// @param name the component's or field's name
/// @param type its type
/// @param column the column's name
/// @param role what the column is for
/// @param kind what can be asked of it
/// @param nullable whether its type is marked `@Nullable`
/// @param generated whether the database or the application makes its value where it is null or zero
/// @param element where it is declared, for messages
public record AttributeType(
        String name,
        TypeMirror type,
        String column,
        Role role,
        Kind kind,
        boolean nullable,
        boolean generated,
        Element element) {

    /// What a column is for, as `ColumnModel.Role`.
    public enum Role {
        ID,
        VERSION,
        CREATED_AT,
        UPDATED_AT,
        SOFT_DELETE,
        READ_ONLY,
        PLAIN
    }

    /// What can be asked of an attribute.
    public enum Kind {
        /// Comparison, order, patterns.
        TEXT,
        /// Comparison and order.
        ORDERED,
        /// Equality alone: documents, lists, bytes.
        PLAIN
    }
}
