package dev.lexigram.sql.lint;

import java.util.List;
import java.util.stream.Collectors;

/// The name of something, perhaps with its schema.
///
/// @param sql as the statement writes it
/// @param parts without quotation marks, in lower case
record Name(String sql, List<String> parts) {

    static final Name NONE = new Name("", List.of());

    Name {
        parts = List.copyOf(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// For comparison, with its schema unless that is the usual one.
    String key() {
        List<String> known =
                parts.size() > 1 && parts.getFirst().equals("public") ? parts.subList(1, parts.size()) : parts;
        return String.join(".", known);
    }

    /// Without its schema.
    String last() {
        return isEmpty() ? "" : parts.getLast();
    }

    /// A name made of this one, as in `orders_total_check`.
    String derived(String... endings) {
        return last().replaceAll("\\W", "_")
                + List.of(endings).stream()
                        .map(each -> '_' + each.replaceAll("\\W", "_"))
                        .collect(Collectors.joining());
    }

    /// Another name in the same schema.
    String beside(String other) {
        int dot = sql.lastIndexOf('.');
        return dot < 0 ? other : sql.substring(0, dot + 1) + other;
    }
}
