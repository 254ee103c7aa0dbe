package dev.lexigram.sql.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Conditions and other expressions as text: servers keep them in words of their own, so that `age in (1, 2)` comes
/// back as `(age = ANY (ARRAY[1, 2]))`.
final class Expressions {

    private static final Pattern NAME = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|[A-Za-z_][A-Za-z_0-9$]*");

    private Expressions() {}

    /// The expression in one form for all ways to write it that mean the same; not meant to be run.
    static String canonical(String expression) {
        List<ExpressionToken> tokens = ExpressionToken.all(expression);
        try {
            return new ExpressionParser(tokens).whole();
        } catch (IllegalArgumentException unknown) {
            return plain(tokens);
        }
    }

    /// What the parser does not understand is compared word by word.
    private static String plain(List<ExpressionToken> tokens) {
        List<String> words = new ArrayList<>();
        for (ExpressionToken token : tokens) {
            if (!token.is("(") && !token.is(")")) {
                words.add(token.text());
            }
        }
        return String.join(" ", words);
    }

    static boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    /// The expression about a column's new name.
    static String renamed(String expression, String from, String to) {
        Matcher names = NAME.matcher(expression);
        return names.replaceAll(found -> Matcher.quoteReplacement(renamedName(found.group(), from, to)));
    }

    private static String renamedName(String name, String from, String to) {
        boolean quoted = name.startsWith("\"") || name.startsWith("`");
        if (quoted && name.substring(1, name.length() - 1).equals(from)) {
            return name.charAt(0) + to + name.charAt(0);
        }
        return name.equalsIgnoreCase(from) ? to : name;
    }

    /// Whether a column is named in an expression.
    static boolean mentions(String expression, String column) {
        return NAME.matcher(expression).results().anyMatch(found -> {
            String name = found.group();
            boolean quoted = name.startsWith("\"") || name.startsWith("`");
            String plain = quoted ? name.substring(1, name.length() - 1) : name;
            return plain.toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT));
        });
    }
}
