package dev.lexigram.sql.dialect;

/// What a JSON value is.
public enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
}
