package dev.lexigram.sql.generate;

/// Texts as Java writes them.
final class Literal {

    private Literal() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /// Words of a person for one line of a comment; a backslash must not begin an escape there.
    static String comment(String text) {
        return text.replaceAll("\\s+", " ").strip().replace("\\", "\\\\");
    }
}
