package dev.lexigram.processor.statement;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Statements as Java source: short ones as a string, long ones as a text block.
final class SqlLiteral {

    private static final int LONGEST_STRING = 72;
    private static final int LONGEST_LINE = 88;
    private static final String INDENT = " ".repeat(8);

    private SqlLiteral() {}

    static boolean isLong(String sql) {
        return sql.length() > LONGEST_STRING || sql.contains("\n");
    }

    /// The text as an expression.
    static CodeBlock of(String sql) {
        if (!isLong(sql)) {
            return CodeBlock.of("$S", sql);
        }
        String lines = sql.lines().map(SqlLiteral::line).collect(Collectors.joining("\n"));
        String shifted = lines.replaceAll("(?m)^(?=.)", INDENT);
        return CodeBlock.of("$L", "\"\"\"\n" + shifted + "\"\"\"");
    }

    /// A line, cut where it is too long: a backslash at the end joins it with the next.
    private static String line(String line) {
        List<String> parts = new ArrayList<>();
        String rest = line.stripTrailing();
        while (rest.length() > LONGEST_LINE) {
            int cut = rest.lastIndexOf(' ', LONGEST_LINE - 1);
            if (cut <= indent(rest)) {
                break;
            }
            parts.add(escaped(rest.substring(0, cut + 1)));
            rest = rest.substring(cut + 1);
        }
        parts.add(escaped(rest));
        return String.join("\\\n", parts);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String escaped(String text) {
        String escaped =
                text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"").replace("\t", "\\t");
        return escaped.endsWith("\"") ? escaped.substring(0, escaped.length() - 1) + "\\\"" : escaped;
    }
}
