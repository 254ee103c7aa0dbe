package dev.lexigram.processor.query;

/// A word or sign of a query text.
///
/// @param text the word with its dots, the sign, the text without quotes, the parameter without its mark
/// @param at where it begins, from 0
/// @param end behind its last character
record Token(Kind kind, String text, int at, int end) {

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        NAMED,
        POSITIONAL,
        SIGN,
        END
    }

    /// Whether it is this keyword, in any case.
    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /// As messages name it.
    String shown(String query) {
        return kind == Kind.END ? "the end" : "'" + query.substring(at, end) + "'";
    }
}
