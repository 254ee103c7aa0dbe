package dev.lexigram.sql.catalog;

import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/// Names in a database's quotes, whatever is in them: tables that people made have names that records cannot have.
/// Thread-safe.
///
/// @param sign the quote
public record QuotedNames(String sign) {

    public static QuotedNames of(Dialect dialect) {
        return new QuotedNames(dialect.quote(Identifier.of("x")).substring(0, 1));
    }

    /// The name in quotes, those inside it doubled.
    public String quote(String name) {
        return sign + name.replace(sign, sign + sign) + sign;
    }

    /// Several names with commas between them.
    public String quote(List<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }
}
