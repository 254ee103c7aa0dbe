package dev.lexigram.sql.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of an expression.
///
/// @param kind what it is
/// @param text a text with its quotes, a name without them, anything else as it stands in lower case
record ExpressionToken(Kind kind, String text) {

    /// What a word is.
    enum Kind {
        TEXT,
        NUMBER,
        /// A name in quotes, which is no keyword.
        NAME,
        WORD,
        SIGN,
        END
    }

    private static final Pattern WORDS = Pattern.compile(
            "(?<blank>\\s+)"
                    + "|(?<text>'(?:[^'\\\\]|''|\\\\.)*')"
                    + "|(?<name>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`)"
                    + "|(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
                    + "|(?<sign>!?~~?\\*?|::|<=>|<=|>=|<>|!=|==|\\|\\||->>|->|#>>|#>|@>|<@|&&|<<|>>|.)",
            Pattern.DOTALL);

    static List<ExpressionToken> all(String expression) {
        List<ExpressionToken> tokens = new ArrayList<>();
        Matcher words = WORDS.matcher(expression);
        while (words.find()) {
            if (words.group("blank") == null) {
                tokens.add(token(words));
            }
        }
        return tokens;
    }

    private static ExpressionToken token(Matcher words) {
        String text = words.group();
        if (words.group("text") != null) {
            return new ExpressionToken(Kind.TEXT, text.replace("\\'", "''"));
        }
        if (words.group("name") != null) {
            return new ExpressionToken(
                    Kind.NAME, text.substring(1, text.length() - 1).toLowerCase(Locale.ROOT));
        }
        if (words.group("number") != null) {
            return new ExpressionToken(Kind.NUMBER, text);
        }
        Kind kind = words.group("word") != null ? Kind.WORD : Kind.SIGN;
        return new ExpressionToken(kind, text.toLowerCase(Locale.ROOT));
    }

    /// Whether it is this keyword or sign.
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
    }
}
