package dev.lexigram.sql.query;

import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import java.util.Optional;
import java.util.Set;

/// A database that can do nothing beyond the least.
record TestDialect(int maxIdentifierLength) implements Dialect {

    @Override
    public String name() {
        return "Test";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Optional<String> noLimit() {
        return Optional.of("-1");
    }

    @Override
    public String patternEscape() {
        return " escape '\\'";
    }

    @Override
    public Codecs codecs() {
        return Codecs.standard();
    }

    @Override
    public ColumnTypes columnTypes() {
        return ColumnTypes.standard();
    }
}
