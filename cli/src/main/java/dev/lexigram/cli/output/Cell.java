package dev.lexigram.cli.output;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One value as text on a terminal, and how wide that is.
final class Cell {

    private static final int SHOWN_BYTES = 16;
    private static final String MORE = "…";

    private Cell() {}

    static String text(@Nullable Object value, Table.Kind kind) {
        return switch (value) {
            case null -> kind == Table.Kind.RESULT ? "NULL" : "";
            case byte[] bytes -> hex(bytes);
            default -> visible(String.valueOf(value));
        };
    }

    private static String hex(byte[] bytes) {
        String start = "\\x" + HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_BYTES)));
        return bytes.length > SHOWN_BYTES ? start + MORE + " (" + bytes.length + " bytes)" : start;
    }

    /// Control characters as escapes: data must neither break lines nor command the terminal.
    private static String visible(String text) {
        if (text.codePoints().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder all = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> all.append("\\n");
                case '\r' -> all.append("\\r");
                case '\t' -> all.append("\\t");
                default -> append(all, point);
            }
        });
        return all.toString();
    }

    private static void append(StringBuilder all, int point) {
        if (Character.isISOControl(point)) {
            all.append(String.format("\\x%02x", point));
        } else {
            all.appendCodePoint(point);
        }
    }

    /// The columns that a text takes.
    static int width(String text) {
        return text.codePoints().map(Cell::width).sum();
    }

    /// Combining marks take none, and the letters of Chinese, Japanese and Korean and pictures take two.
    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (point < 0x1100) {
            return 1;
        }
        return Character.isIdeographic(point) || Character.isEmojiPresentation(point) || isWideScript(point) ? 2 : 1;
    }

    private static boolean isWideScript(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> false;
        };
    }

    /// The text, or as much of its start as fits with a mark that there is more.
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = 0;
        int used = 1;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += width(point);
            if (used > columns) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + MORE;
    }
}
