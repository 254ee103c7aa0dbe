package dev.lexigram.sql.manifest;

import java.util.List;
import java.util.function.Consumer;

/// Writes a manifest as JSON by hand: compilers should not have to load a library for it. One per text.
final class ManifestText {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    String write(QueryManifest manifest) {
        open('{');
        number("version", manifest.version());
        string("repository", manifest.repository());
        string("database", manifest.database());
        all("statements", manifest.statements(), this::statement);
        all("entities", manifest.entities(), this::table);
        close('}');
        return text.append('\n').toString();
    }

    private void statement(ManifestEntry entry) {
        open('{');
        string("method", entry.method());
        string("kind", entry.kind().name());
        number("line", entry.line());
        all("variants", entry.variants(), this::variant);
        all("parameters", entry.parameters(), this::parameter);
        all("columns", entry.columns(), this::column);
        close('}');
    }

    private void variant(ManifestVariant variant) {
        flat("dialect", variant.dialect(), "sql", variant.sql());
    }

    private void parameter(ManifestParameter parameter) {
        flat(
                "name",
                parameter.name(),
                "type",
                parameter.type(),
                "kind",
                parameter.kind().name());
    }

    private void table(ManifestTable table) {
        open('{');
        string("entity", table.entity());
        string("table", table.table());
        all("columns", table.columns(), this::column);
        close('}');
    }

    private void column(ManifestColumn column) {
        flat(
                "component",
                column.component(),
                "column",
                column.column(),
                "orElse",
                column.orElse(),
                "type",
                column.type(),
                "kind",
                column.kind().name(),
                "nulls",
                column.nulls().name());
    }

    /// An object on one line.
    private void flat(String... pairs) {
        text.append('{');
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(i == 0 ? "" : ", ");
            quote(pairs[i]);
            text.append(": ");
            quote(pairs[i + 1]);
        }
        text.append('}');
    }

    private <T> void all(String name, List<T> values, Consumer<T> write) {
        name(name);
        if (values.isEmpty()) {
            text.append("[]");
            return;
        }
        open('[');
        for (T value : values) {
            next();
            write.accept(value);
        }
        close(']');
    }

    private void string(String name, String value) {
        name(name);
        quote(value);
    }

    private void number(String name, int value) {
        name(name);
        text.append(value);
    }

    private void name(String name) {
        next();
        quote(name);
        text.append(": ");
    }

    private void next() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
        line();
    }

    private void open(char bracket) {
        text.append(bracket);
        depth++;
    }

    private void close(char bracket) {
        depth--;
        line();
        text.append(bracket);
    }

    private void line() {
        text.append('\n').repeat("  ", depth);
    }

    private void quote(String value) {
        text.append('"');
        value.chars().forEach(c -> character((char) c));
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
