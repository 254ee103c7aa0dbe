package dev.lexigram.sql.generate;

import dev.lexigram.sql.catalog.ColumnDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the record of one table.
///
/// @param table the table
/// @param rules what it declares beside its columns
/// @param packageName the record's package, or empty
record RecordText(MappedTable table, TableRules rules, String packageName) {

    static RecordText of(MappedTable table, Map<String, MappedTable> all, String packageName) {
        return new RecordText(table, TableRules.of(table, all), packageName);
    }

    SourceFile file() {
        Imports imports = new Imports();
        List<String> annotations = new ArrayList<>();
        annotations.add(imports.mapping("Entity") + "(table = "
                + Literal.of(table.table().name()) + ")");
        annotations.addAll(rules.annotations(table, imports));
        List<String> components = new ArrayList<>();
        table.components()
                .forEach((name, component) ->
                        components.add(new ComponentText(table, column(name), component, rules, imports).text()));
        String body = comment()
                + String.join("\n", annotations)
                + "\npublic record " + table.className() + "(\n        "
                + String.join(",\n        ", components) + ") {" + key() + "}\n";
        return new SourceFile(table.className(), imports.head(packageName) + body);
    }

    /// A key of several columns is a record of its own.
    private String key() {
        if (table.key().size() < 2) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        table.components().forEach((name, component) -> {
            if (table.key().contains(name)) {
                JavaType type = component.type();
                boolean made = column(name).numbering() != ColumnDetails.Numbering.NONE;
                parts.add((made ? type.name() : type.primitive()) + " " + component.name());
            }
        });
        return "\n\n    /// The key of a row.\n    public record Key(" + String.join(", ", parts) + ") {}\n";
    }

    private ColumnDetails column(String name) {
        return table.table().column(name).orElseThrow();
    }

    private String comment() {
        List<String> lines = new ArrayList<>();
        String words = Literal.comment(table.table().comment());
        lines.add(words.isEmpty() ? "A row of the table `" + table.table().name() + "`." : words);
        if (table.key().isEmpty()) {
            lines.add("");
            lines.add("The table has no primary key: mark what tells its rows apart with `@Id`.");
        }
        List<String> unsaid = unsaid();
        if (!unsaid.isEmpty()) {
            lines.add("");
            lines.add("The table has more than is said here:");
            unsaid.forEach(more -> lines.add("- " + more));
        }
        List<String> parameters = parameters();
        if (!parameters.isEmpty()) {
            lines.add("");
            lines.addAll(parameters);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(("/// " + line).stripTrailing()).append('\n'));
        return text.toString();
    }

    private List<String> unsaid() {
        List<String> all = new ArrayList<>(rules.unsaid());
        table.table().columns().stream()
                .filter(column -> table.component(column.name()).isEmpty())
                .forEach(column -> all.add("column " + column.name()));
        return all.stream().map(Literal::comment).toList();
    }

    private List<String> parameters() {
        List<String> lines = new ArrayList<>();
        table.components().forEach((name, component) -> {
            String words = Literal.comment(column(name).comment());
            if (!words.isEmpty()) {
                lines.add("@param " + component.name() + " " + words);
            }
        });
        return lines;
    }
}
