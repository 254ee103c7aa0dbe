package dev.lexigram.sql.script;

import java.util.Locale;

/// A piece of SQL text that belongs together.
///
/// @param kind what it is
/// @param text as it is written
/// @param offset where it begins, in characters
public record SqlToken(Kind kind, String text, int offset) {

    /// What a piece of SQL text is.
    public enum Kind {
        /// A keyword or a name without quotes.
        WORD,
        /// A name in quotes.
        NAME,
        /// A text in quotes of any kind.
        TEXT,
        /// A number.
        NUMBER,
        /// Any other character.
        SYMBOL,
        /// A comment that the database does not read.
        COMMENT
    }

    /// Where it ends: the offset of the first character behind it.
    public int end() {
        return offset + text.length();
    }

    /// Whether it is this keyword, in whatever case.
    public boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /// Whether it is this character.
    public boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /// A word in lower case, anything else as it is.
    public String folded() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text;
    }
}
