package dev.lexigram.sql.query;

import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects a statement as tokens and values while the tree is walked once.
///
/// The tokens are constants and cached identifiers, so a statement whose shape was seen before costs no string
/// building: its text is found by its tokens. Because text is only ever made from tokens, equal tokens cannot mean
/// different text. Not thread-safe; one per statement.
final class SqlWriter {

    private static final String MARK = "?";

    private final Dialect dialect;
    private String[] tokens = new String[24];
    private int size;
    private final List<@Nullable Object> parameters = new ArrayList<>(8);

    SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /// Adds constant text.
    SqlWriter text(String constant) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = constant;
        return this;
    }

    /// Adds a quoted name.
    SqlWriter name(Identifier identifier) {
        return text(dialect.quote(identifier));
    }

    /// Adds a mark and its value.
    SqlWriter value(@Nullable Object value) {
        parameters.add(value);
        return text(MARK);
    }

    /// Adds a value whose mark is in text that was added already.
    void parameter(@Nullable Object value) {
        parameters.add(value);
    }

    Shape shape() {
        return new Shape(tokens, size);
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }
}
