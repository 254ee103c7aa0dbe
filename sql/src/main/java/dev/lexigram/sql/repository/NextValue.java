package dev.lexigram.sql.repository;

import dev.lexigram.sql.query.Schema;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;
import dev.lexigram.sql.query.Table;

/// The next value of a sequence.
///
/// @param sequence its name
record NextValue(Table sequence) implements SqlExpression.Custom {

    @Override
    public void write(SqlSink out) {
        Schema schema = sequence.schema();
        String prefix = schema == null ? "" : out.dialect().quote(schema.identifier()) + ".";
        out.text(out.dialect().nextValue(prefix + out.dialect().quote(sequence.identifier())));
    }
}
