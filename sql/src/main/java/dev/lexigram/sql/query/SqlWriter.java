package dev.lexigram.sql.query;

import dev.lexigram.sql.dialect.Capability;
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
    private @Nullable Table changing;
    private boolean touched;
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

    /// Says that a change of a table follows, on databases that do not let its sub-queries ask the same table.
    ///
    /// @param table the table, or null when no change follows any more
    void changes(@Nullable Table table) {
        changing = dialect.can(Capability.SELF_REFERENCE) ? null : table;
    }

    /// Says that a sub-query asks a table.
    void reads(Table table) {
        touched |= table.equals(changing);
    }

    /// Begins a sub-query.
    ///
    /// @return where it begins
    int subQuery() {
        text("(");
        return size - 1;
    }

    /// Ends a sub-query; if it asked the table that is being changed, its rows are put aside first.
    void endSubQuery(int start) {
        if (touched) {
            tokens[start] = "(select /*+ no_merge(lx_aside) */ * from (";
            text(") as lx_aside)");
            touched = false;
        } else {
            text(")");
        }
    }

    Shape shape() {
        return new Shape(tokens, size);
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }
}
