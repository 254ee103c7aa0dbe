package dev.lexigram.sql.driver;

/// What a statement does to the database; single-writer databases keep the two apart.
public enum Access {
    READ,
    WRITE
}
