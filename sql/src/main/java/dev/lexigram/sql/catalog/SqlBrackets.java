package dev.lexigram.sql.catalog;

/// The brackets around an expression as a whole.
public final class SqlBrackets {

    private SqlBrackets() {}

    /// The expression without brackets around the whole: `(a) or (b)` keeps its own, `((a))` has none.
    public static String without(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && end(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /// Where the bracket closes with which the text begins, or -1.
    private static int end(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
