package dev.lexigram.sql.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Where in a JSON document: keys of objects and indexes of arrays, from the root. Immutable and thread-safe.
///
/// It is made of parts, never of path text, so a key means itself whatever it holds. Keys that look like names
/// stand in a statement's text, so that indexes and groups on the same path match; all others travel as
/// parameters.
///
/// @param parts the steps, none for the root
public record JsonPath(List<Part> parts) {

    /// The whole document.
    public static final JsonPath ROOT = new JsonPath(List.of());

    private static final int LONGEST_NAME = 64;

    public JsonPath {
        parts = List.copyOf(parts);
    }

    /// One step.
    public sealed interface Part {}

    /// The member of an object.
    ///
    /// @param name its key, which is no path: dots and brackets in it are part of the name
    public record Key(String name) implements Part {

        /// @throws IllegalArgumentException when the key holds control characters or half a character
        public Key {
            if (!name.codePoints().allMatch(Key::isText)) {
                throw new IllegalArgumentException(
                        "A key of a JSON path must not hold control characters or unpaired surrogates.");
            }
        }

        private static boolean isText(int character) {
            return !Character.isISOControl(character)
                    && (character > Character.MAX_VALUE || !Character.isSurrogate((char) character));
        }

        /// Whether it is spelled like a name, and so can stand in a statement without quotes.
        public boolean isName() {
            return !name.isEmpty()
                    && name.length() <= LONGEST_NAME
                    && !isDigit(name.charAt(0))
                    && name.chars().allMatch(c -> isDigit(c) || isLetter(c) || c == '_');
        }

        private static boolean isDigit(int c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isLetter(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }

    /// The element of an array.
    ///
    /// @param position its place, from 0
    public record Index(int position) implements Part {

        /// @throws IllegalArgumentException when negative
        public Index {
            if (position < 0) {
                throw new IllegalArgumentException("An index of a JSON path must not be negative: " + position + ".");
            }
        }
    }

    /// A path further down: texts are keys, whole numbers are indexes.
    ///
    /// @throws IllegalArgumentException when a part is neither
    public JsonPath then(Object... more) {
        List<Part> all = new ArrayList<>(parts);
        for (Object part : more) {
            all.add(part(part));
        }
        return new JsonPath(all);
    }

    private static Part part(Object part) {
        return switch (part) {
            case String key -> new Key(key);
            case Integer index -> new Index(index);
            case Part known -> known;
            default ->
                throw new IllegalArgumentException("A part of a JSON path is a key or an index, not a "
                        + part.getClass().getName() + ".");
        };
    }

    public boolean isRoot() {
        return parts.isEmpty();
    }

    /// The path without its last step.
    ///
    /// @throws java.util.NoSuchElementException at the root
    public JsonPath parent() {
        return first(parts.size() - 1);
    }

    /// The last step.
    ///
    /// @throws java.util.NoSuchElementException at the root
    public Part last() {
        return parts.getLast();
    }

    /// The path of its first steps.
    public JsonPath first(int steps) {
        return new JsonPath(parts.subList(0, steps));
    }

    /// Writes a value at this path for databases that take element 0 of a scalar for the scalar itself: it is only
    /// asked for where the arrays are arrays.
    ///
    /// @param isArray writes the condition that the value at a path is an array
    /// @param value writes the value
    public void checkArrays(TextSink out, Consumer<JsonPath> isArray, Runnable value) {
        String sep = "case when ";
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Index(int position) && position == 0) {
                out.text(sep);
                isArray.accept(first(i));
                sep = " and ";
            }
        }
        boolean checked = sep.equals(" and ");
        out.text(checked ? " then " : "");
        value.run();
        out.text(checked ? " end" : "");
    }

    /// Adds the path as the path text of MySQL and SQLite, `$.theme[0]`: in quotes when all keys are names, else as
    /// a parameter.
    public void writeTo(TextSink out) {
        writeTo(out, JsonPath::quoted);
    }

    /// Adds the path in the same way.
    ///
    /// @param spelling how a key is spelled that does not look like a name
    public void writeTo(TextSink out, UnaryOperator<String> spelling) {
        boolean names = parts.stream().allMatch(part -> !(part instanceof Key key) || key.isName());
        StringBuilder path = new StringBuilder("$");
        for (Part part : parts) {
            switch (part) {
                case Key key when key.isName() -> path.append('.').append(key.name());
                case Key(String name) -> path.append('.').append(spelling.apply(name));
                case Index(int position) -> path.append('[').append(position).append(']');
            }
        }
        if (names) {
            out.text("'").text(path.toString()).text("'");
        } else {
            out.value(path.toString());
        }
    }

    /// A key in quotes, with quotes and backslashes in it escaped.
    public static String quoted(String key) {
        return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
