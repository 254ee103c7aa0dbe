package dev.lexigram.sql.generate;

import java.util.Set;

/// The Java type of a column.
///
/// @param name as it is written in a record, in its form that can be null
/// @param imported the class to import, or empty
/// @param length how long a text or bytes may be, or 0 for no limit
/// @param form how the value travels
record JavaType(String name, String imported, int length, Form form) {

    private static final Set<String> WHOLE = Set.of("Long", "Integer", "Short");

    enum Form {
        /// As it is.
        VALUE,
        /// As a document.
        DOCUMENT,
        /// It can be read and not written.
        READ
    }

    static JavaType of(Class<?> type) {
        boolean known = type.getPackageName().equals("java.lang") || type.isArray();
        return new JavaType(type.getSimpleName(), known ? "" : type.getName(), 0, Form.VALUE);
    }

    static JavaType text(int length) {
        return new JavaType("String", "", length, Form.VALUE);
    }

    JavaType with(Form other) {
        return new JavaType(name, imported, length, other);
    }

    /// Whether the database can number it.
    boolean isWhole() {
        return WHOLE.contains(name);
    }

    /// The form that cannot be null, if there is one.
    String primitive() {
        return switch (name) {
            case "Boolean" -> "boolean";
            case "Short" -> "short";
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Float" -> "float";
            case "Double" -> "double";
            default -> name;
        };
    }

    boolean hasPrimitive() {
        return !primitive().equals(name);
    }
}
