package dev.lexigram.sql.manifest;

import dev.lexigram.sql.dialect.ValueKind;

/// A column that Java code reads.
///
/// @param component the component or field that it goes to; empty for a scalar, which takes the first column
/// @param column its name in the result or table; empty for a scalar
/// @param orElse another name by which it is found in a result, or empty
/// @param type the Java type, as it is written in Java, without annotations
/// @param kind what values that type takes
/// @param nulls what becomes of nulls
public record ManifestColumn(String component, String column, String orElse, String type, ValueKind kind, Nulls nulls) {

    /// The only column of a row.
    public static ManifestColumn scalar(String type, ValueKind kind, Nulls nulls) {
        return new ManifestColumn("", "", "", type, kind, nulls);
    }

    /// Whether it is the only column of a row.
    public boolean isScalar() {
        return column.isEmpty();
    }
}
