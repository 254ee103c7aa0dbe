package dev.lexigram.sql.lint;

import java.util.Locale;

/// A piece of a statement.
///
/// @param text as it is written
/// @param offset where it begins in the statement
record Token(Kind kind, String text, int offset) {

    /// What a piece is.
    enum Kind {
        WORD,
        /// A name in quotation marks.
        QUOTED,
        /// A value in quotation marks.
        TEXT,
        NUMBER,
        SYMBOL
    }

    /// Whether it is a word of SQL, or a sign.
    boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(wanted);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /// The name in lower case, without quotation marks.
    String name() {
        String bare = kind == Kind.QUOTED ? text.substring(1, text.length() - 1) : text;
        return bare.toLowerCase(Locale.ROOT);
    }

    int end() {
        return offset + text.length();
    }
}
