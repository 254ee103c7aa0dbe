package dev.lexigram.sql.json;

import dev.lexigram.sql.dialect.JsonType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON values as JSON text.
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /// @throws IllegalArgumentException when JSON has no form for the value
    static String of(@Nullable Object value) {
        JsonText text = new JsonText();
        text.write(value);
        return text.out.toString();
    }

    /// The value itself.
    ///
    /// @throws IllegalArgumentException when JSON has no form for it
    static @Nullable Object checked(@Nullable Object value) {
        of(value);
        return value;
    }

    static JsonType typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> JsonType.NULL;
            case Map<?, ?> members -> JsonType.OBJECT;
            case Collection<?> elements -> JsonType.ARRAY;
            case Number number -> JsonType.NUMBER;
            case Boolean truth -> JsonType.BOOLEAN;
            default -> JsonType.STRING;
        };
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> members -> object(members);
            case Collection<?> elements -> array(elements);
            case Number number -> number(number);
            case Boolean truth -> out.append(truth);
            case String text -> string(text);
            default -> throw notJson(value.getClass().getName());
        }
    }

    private void object(Map<?, ?> members) {
        String sep = "{";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String key)) {
                throw notJson("a map whose keys are not texts");
            }
            out.append(sep);
            string(key);
            out.append(':');
            write(member.getValue());
            sep = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> elements) {
        String sep = "[";
        for (Object element : elements) {
            out.append(sep);
            write(element);
            sep = ",";
        }
        out.append(elements.isEmpty() ? "[]" : "]");
    }

    private void number(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw notJson("a number that is not finite");
        }
        out.append(number);
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int character) {
        if (character == 0 || (character <= Character.MAX_VALUE && Character.isSurrogate((char) character))) {
            throw notJson("a text with a null character or half a character");
        }
        if (character == '"' || character == '\\') {
            out.append('\\').appendCodePoint(character);
        } else if (character < ' ') {
            out.append(String.format("\\u%04x", character));
        } else {
            out.appendCodePoint(character);
        }
    }

    private static IllegalArgumentException notJson(String what) {
        return new IllegalArgumentException(
                "JSON values are maps with text keys, collections, texts, numbers, booleans and null, not " + what
                        + ".");
    }
}
