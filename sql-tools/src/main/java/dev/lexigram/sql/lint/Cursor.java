package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a statement's tokens from the first to the last. Not thread-safe.
final class Cursor {

    private final String text;
    private final List<Token> tokens;
    private int at;

    Cursor(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    /// Whether the next tokens are these.
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean atAny(Set<String> words) {
        return words.stream().anyMatch(this::at);
    }

    /// Goes past these tokens if they are next.
    boolean accept(String... words) {
        boolean found = at(words);
        at += found ? words.length : 0;
        return found;
    }

    /// Goes past each of these, in any order and number.
    void skip(String... words) {
        boolean found = true;
        while (found) {
            found = List.of(words).stream().anyMatch(this::accept);
        }
    }

    void acceptIfExists() {
        accept("if", "not", "exists");
        accept("if", "exists");
    }

    void next() {
        at = Math.min(at + 1, tokens.size());
    }

    /// A place among the tokens.
    record Mark(int token, int offset) {}

    Mark mark() {
        return new Mark(at, offset());
    }

    void back(Mark mark) {
        at = mark.token();
    }

    /// The text from a place up to here.
    String since(Mark mark) {
        return at == mark.token()
                ? ""
                : text.substring(mark.offset(), tokens.get(at - 1).end());
    }

    /// Where the next token begins in the statement.
    int offset() {
        return isDone() ? text.length() : tokens.get(at).offset();
    }

    boolean atName() {
        return !isDone() && tokens.get(at).isName();
    }

    boolean atText() {
        return !isDone() && tokens.get(at).kind() == Token.Kind.TEXT;
    }

    /// The next word in lower case, which stays next; empty at the end.
    String peek() {
        return isDone() ? "" : tokens.get(at).name();
    }

    /// The next token as it is written, gone past; empty at the end.
    String take() {
        return isDone() ? "" : tokens.get(at++).text();
    }

    /// A name with the schema before it; none when there is no name next.
    Name name() {
        int start = offset();
        List<String> parts = new ArrayList<>();
        while (atName()) {
            parts.add(tokens.get(at).name());
            at++;
            if (!accept(".")) {
                break;
            }
        }
        return parts.isEmpty()
                ? Name.NONE
                : new Name(text.substring(start, tokens.get(at - 1).end()), parts);
    }

    /// Names with commas between them.
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        do {
            accept("only");
            Name name = name();
            if (!name.isEmpty()) {
                names.add(name);
            }
            accept("*");
        } while (accept(","));
        return names;
    }

    /// What is in parentheses, without them; empty when there are none next.
    String group() {
        if (!at("(")) {
            return "";
        }
        int start = tokens.get(at).end();
        skipGroup();
        Token last = tokens.get(at - 1);
        return text.substring(start, Math.max(start, last.is(")") ? last.offset() : last.end()))
                .strip();
    }

    private void skipGroup() {
        int depth = 0;
        do {
            depth += at("(") ? 1 : at(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < tokens.size());
    }

    /// The parts of what is in parentheses, between commas, each without a direction or a length behind it.
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        if (!accept("(")) {
            return columns;
        }
        while (!isDone() && !accept(")")) {
            if (atName()) {
                columns.add(name().last());
            }
            untilComma();
            accept(",");
        }
        return columns;
    }

    /// All that comes before the next comma or the closing parenthesis of this level, gone past.
    String untilComma() {
        return until(Set.of(","));
    }

    /// All that comes before one of these words on this level, gone past.
    String until(Set<String> stops) {
        int start = offset();
        int end = start;
        while (!isDone() && !atAny(stops) && !at(")")) {
            if (at("(")) {
                skipGroup();
            } else {
                at++;
            }
            end = tokens.get(Math.min(at, tokens.size()) - 1).end();
        }
        return text.substring(start, end);
    }

    /// All that is left, gone past.
    String rest() {
        String rest = text.substring(offset());
        at = tokens.size();
        return rest;
    }

    /// Whether words come later, next to each other, on any level.
    boolean hasLater(String... words) {
        int before = at;
        for (; at < tokens.size(); at++) {
            if (at(words)) {
                at = before;
                return true;
            }
        }
        at = before;
        return false;
    }

    /// Whether a word comes later outside parentheses.
    boolean hasOutside(String word) {
        int before = at;
        until(Set.of(word));
        boolean found = at(word);
        at = before;
        return found;
    }
}
