package dev.lexigram.cli.output;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists and values as JSON on one line.
public final class Json {

    private enum Layout {
        LINE,
        LINES
    }

    private final Layout layout;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private Json(Layout layout) {
        this.layout = layout;
    }

    public static String of(@Nullable Object value) {
        Json json = new Json(Layout.LINE);
        json.value(value);
        return json.text.toString();
    }

    /// The value on several lines, for people and files.
    public static String indented(@Nullable Object value) {
        Json json = new Json(Layout.LINES);
        json.value(value);
        return json.text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> object(map);
            case Iterable<?> items -> array(items);
            case Boolean truth -> text.append(truth);
            case Double number when !Double.isFinite(number) -> string(number.toString());
            case Float number when !Float.isFinite(number) -> string(number.toString());
            case Number number -> text.append(number);
            case byte[] bytes -> string("\\x" + HexFormat.of().formatHex(bytes));
            default -> string(String.valueOf(value));
        }
    }

    private void object(Map<?, ?> map) {
        open('{');
        String separator = "";
        for (var entry : map.entrySet()) {
            text.append(separator);
            line();
            string(String.valueOf(entry.getKey()));
            text.append(layout == Layout.LINE ? ":" : ": ");
            value(entry.getValue());
            separator = ",";
        }
        close('}', map.isEmpty());
    }

    private void array(Iterable<?> items) {
        open('[');
        String separator = "";
        for (Object item : items) {
            text.append(separator);
            line();
            value(item);
            separator = ",";
        }
        close(']', separator.isEmpty());
    }

    private void open(char bracket) {
        text.append(bracket);
        depth++;
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            line();
        }
        text.append(bracket);
    }

    private void line() {
        if (layout == Layout.LINES) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(unit -> character((char) unit));
        text.append('"');
    }

    private void character(char unit) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (Character.isISOControl(unit)) {
                    text.append(String.format("\\u%04x", (int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }
}
