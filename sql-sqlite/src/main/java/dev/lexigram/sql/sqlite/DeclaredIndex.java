package dev.lexigram.sql.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the text of a `create index` says that SQLite's pragmas do not: expressions and the condition.
///
/// @param parts each part without its direction
/// @param where the condition of a partial index
record DeclaredIndex(List<Part> parts, Optional<String> where) {

    /// A part of an index.
    ///
    /// @param text as it stands there
    /// @param plain whether it is a name alone
    record Part(String text, boolean plain) {}

    static DeclaredIndex of(String sql) {
        SqliteTokens tokens = new SqliteTokens(sql);
        List<Part> parts = new ArrayList<>();
        if (tokens.seek("(")) {
            tokens.parts().forEach(part -> parts.add(part(part)));
        }
        boolean partial = tokens.skip("where");
        return new DeclaredIndex(parts, partial ? Optional.of(tokens.rest()) : Optional.empty());
    }

    private static Part part(SqliteTokens part) {
        List<SqliteToken> own = new ArrayList<>();
        while (!part.isAtEnd()) {
            own.add(part.take());
        }
        SqliteToken last = own.getLast();
        if (own.size() > 1 && (last.is("asc") || last.is("desc"))) {
            own.removeLast();
        }
        return new Part(
                part.between(own.getFirst(), own.getLast()),
                own.size() == 1 && own.getFirst().isName());
    }
}
