package dev.lexigram.cli;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists and values as JSON on one line.
final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(@Nullable Object value) {
        Json json = new Json();
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
        text.append('{');
        String separator = "";
        for (var entry : map.entrySet()) {
            text.append(separator);
            string(String.valueOf(entry.getKey()));
            text.append(':');
            value(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void array(Iterable<?> items) {
        text.append('[');
        String separator = "";
        for (Object item : items) {
            text.append(separator);
            value(item);
            separator = ",";
        }
        text.append(']');
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
