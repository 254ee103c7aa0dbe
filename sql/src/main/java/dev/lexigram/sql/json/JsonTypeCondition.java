package dev.lexigram.sql.json;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlSink;

/// Whether a value in a document is of a type.
record JsonTypeCondition(Operand document, JsonPath path, JsonType type) implements SqlCondition.Custom {

    @Override
    public void write(SqlSink out) {
        JsonField.syntax(out.dialect()).isType(out, document, path, type);
    }
}
