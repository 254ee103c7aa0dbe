package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.ParameterBindingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A statement's text cut at its parameters, as `Database.sql` reads it; for tools. Immutable and thread-safe.
///
/// @param pieces the text between the parameters, one more than there are parameters
/// @param names what each parameter is called: a name, or the position from 0 as digits
/// @param named whether the parameters have names
public record StatementText(List<String> pieces, List<String> names, boolean named) {

    public StatementText {
        pieces = List.copyOf(pieces);
        names = List.copyOf(names);
    }

    /// Reads a text.
    ///
    /// @param backslashEscapes whether `\'` inside a string is a quote, as in MySQL
    /// @throws ParameterBindingException when kinds of parameters are mixed
    public static StatementText of(String sql, boolean backslashEscapes) {
        ParsedSql parsed = SqlParser.parse(sql, backslashEscapes);
        return new StatementText(parsed.pieces(), parsed.names(), parsed.named());
    }

    /// The text with a `?` for each parameter, as drivers take it.
    public String withMarks() {
        return String.join("?", pieces);
    }

    /// The parameters in the order in which they first stand in the text.
    public Set<String> distinctNames() {
        return new LinkedHashSet<>(names);
    }

    /// How many values there must be for parameters without names.
    public int positions() {
        return named ? 0 : names.stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1;
    }
}
