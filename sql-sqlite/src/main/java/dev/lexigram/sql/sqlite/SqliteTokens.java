package dev.lexigram.sql.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads through the tokens of a statement. Not thread-safe.
final class SqliteTokens {

    private final String sql;
    private final List<SqliteToken> tokens;
    private int next;

    SqliteTokens(String sql) {
        this(sql, SqliteToken.of(sql));
    }

    private SqliteTokens(String sql, List<SqliteToken> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return next >= tokens.size();
    }

    boolean isNext(String word) {
        return !isAtEnd() && tokens.get(next).is(word);
    }

    boolean isAnyNext(java.util.Set<String> words) {
        return !isAtEnd() && words.stream().anyMatch(this::isNext);
    }

    /// Goes past the words if they come next.
    boolean skip(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (next + i >= tokens.size() || !tokens.get(next + i).is(words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    /// The next token.
    SqliteToken take() {
        return tokens.get(next++);
    }

    /// The name that comes next, or an empty text.
    String name() {
        return !isAtEnd() && tokens.get(next).isName() ? take().text() : "";
    }

    /// Goes to the word outside of brackets; to the end if there is none.
    ///
    /// @return whether it is there
    boolean seek(String word) {
        while (!isAtEnd() && !isNext(word)) {
            if (isNext("(")) {
                brackets();
            } else {
                next++;
            }
        }
        return !isAtEnd();
    }

    /// What is between the brackets that come next, as it stands there.
    Optional<String> brackets() {
        return inside().map(inside -> inside.text());
    }

    /// What is between the brackets that come next, split at its commas.
    List<SqliteTokens> parts() {
        return inside().map(SqliteTokens::split).orElse(List.of());
    }

    /// All that is left, as it stands there.
    String rest() {
        if (isAtEnd()) {
            return "";
        }
        String text = sql.substring(tokens.get(next).start(), tokens.getLast().end());
        next = tokens.size();
        return text;
    }

    /// What stands from one token to another.
    String between(SqliteToken first, SqliteToken last) {
        return sql.substring(first.start(), last.end());
    }

    int size() {
        return tokens.size();
    }

    private String text() {
        return tokens.isEmpty()
                ? ""
                : sql.substring(tokens.getFirst().start(), tokens.getLast().end());
    }

    private Optional<SqliteTokens> inside() {
        if (!isNext("(")) {
            return Optional.empty();
        }
        int first = next + 1;
        int depth = 0;
        for (; !isAtEnd(); next++) {
            depth += isNext("(") ? 1 : isNext(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        SqliteTokens inside = new SqliteTokens(sql, tokens.subList(first, Math.min(next, tokens.size())));
        next++;
        return Optional.of(inside);
    }

    private List<SqliteTokens> split() {
        List<SqliteTokens> parts = new ArrayList<>();
        int depth = 0;
        int first = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || (depth == 0 && tokens.get(i).is(","))) {
                parts.add(new SqliteTokens(sql, tokens.subList(first, i)));
                first = i + 1;
            } else {
                depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            }
        }
        return parts;
    }
}
