package dev.lexigram.sql.manifest;

import dev.lexigram.sql.dialect.ValueKind;

/// A value that Java code binds.
///
/// @param name as in the statement, or its position from 1
/// @param type the Java type, as it is written in Java, without annotations
/// @param kind what values that type has; of a collection its elements'
public record ManifestParameter(String name, String type, ValueKind kind) {}
