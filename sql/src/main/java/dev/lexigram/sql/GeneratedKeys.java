package dev.lexigram.sql;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.mapping.SqlEngine;

/// Reads keys of which only the database knows the type.
final class GeneratedKeys {
    private GeneratedKeys() {}

    static Codec<Object> codec(SqlEngine engine) {
        Dialect dialect = engine.renderer().dialect();
        return Codec.of(dialect::readAny, dialect::bind);
    }
}
