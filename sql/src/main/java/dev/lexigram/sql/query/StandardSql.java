package dev.lexigram.sql.query;

import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Text in the SQL of no database in particular, for looking at a query without one.
final class StandardSql implements Dialect {

    private static final Renderer RENDERER = new Renderer(new StandardSql());

    private StandardSql() {}

    static SqlText render(Query query) {
        return RENDERER.render(query, FieldResolver.byColumnName());
    }

    @Override
    public String name() {
        return "standard SQL";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.GLOB, Capability.JSON, Capability.FULL_TEXT));
    }

    @Override
    public int maxIdentifierLength() {
        return Identifier.MAX_LENGTH;
    }

    @Override
    public Optional<String> noLimit() {
        return Optional.empty();
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
