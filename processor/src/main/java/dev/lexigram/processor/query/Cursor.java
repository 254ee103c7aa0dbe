package dev.lexigram.processor.query;

import dev.lexigram.processor.query.Token.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Goes through the words and signs of a query text. Used by one thread.
final class Cursor {

    private static final int DEEPEST = 200;

    private final String text;
    private final List<Token> tokens;
    private final int[] closing;
    private int next;
    private int depth;

    Cursor(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.closing = closing(tokens);
    }

    /// For each opening bracket the place of its closing one.
    private static int[] closing(List<Token> tokens) {
        int[] closing = new int[tokens.size()];
        Arrays.fill(closing, tokens.size() - 1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSign("(")) {
                open.push(i);
            } else if (tokens.get(i).isSign(")") && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
    }

    Token peek() {
        return tokens.get(next);
    }

    /// The one so many behind the next one.
    Token peek(int further) {
        return tokens.get(Math.min(next + further, tokens.size() - 1));
    }

    /// What stands behind the bracket that closes the one which is next.
    Token behindBrackets() {
        return tokens.get(Math.min(closing[next] + 1, tokens.size() - 1));
    }

    Token take() {
        Token taken = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return taken;
    }

    /// Takes these keywords if they are next.
    boolean accept(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!peek(i).is(keywords[i])) {
                return false;
            }
        }
        next += keywords.length;
        return true;
    }

    boolean acceptSign(String sign) {
        boolean found = peek().isSign(sign);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(String keyword, String hint) {
        if (!accept(keyword)) {
            throw unexpected("'" + keyword + "'", hint);
        }
    }

    void expectSign(String sign) {
        if (!acceptSign(sign)) {
            throw unexpected("'" + sign + "'", "");
        }
    }

    Token word(String what) {
        if (peek().kind() != Kind.WORD) {
            throw unexpected(what, "");
        }
        return take();
    }

    /// Says that one more part is open inside of others.
    void deeper() {
        if (++depth > DEEPEST) {
            throw new QueryTextException(
                    peek().at(), "The query has more than " + DEEPEST + " parts inside of each other.", "");
        }
    }

    void shallower() {
        depth--;
    }

    /// The error for what is next.
    QueryTextException unexpected(String expected, String hint) {
        return unexpected(peek(), expected, hint);
    }

    QueryTextException unexpected(Token found, String expected, String hint) {
        return new QueryTextException(
                found.at(),
                "The query has " + found.shown(text) + " at character " + (found.at() + 1) + " where " + expected
                        + " is expected.",
                hint);
    }

    /// An error at a word.
    QueryTextException wrong(Token at, String what, String hint) {
        return new QueryTextException(
                at.at(), at.shown(text) + " at character " + (at.at() + 1) + " of the query " + what + ".", hint);
    }
}
