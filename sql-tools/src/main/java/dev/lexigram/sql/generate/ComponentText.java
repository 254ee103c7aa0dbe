package dev.lexigram.sql.generate;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.generate.JavaType.Form;
import dev.lexigram.sql.identifier.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes one component of a record.
///
/// @param table the record's table
/// @param column the column
/// @param component the component
/// @param rules what the table says of columns
/// @param imports takes the classes that are used
record ComponentText(
        MappedTable table, ColumnDetails column, MappedTable.Component component, TableRules rules, Imports imports) {

    private static final Pattern SEQUENCE =
            Pattern.compile("nextval\\((?:'\"?(\\w+)\"?'::regclass|(?:`\\w+`\\.)?`(\\w+)`)\\)");

    /// The annotations, the type and the name.
    String text() {
        List<String> words = new ArrayList<>();
        boolean key = table.isKey(column);
        boolean readOnly = isReadOnly(key);
        Optional<String> generated = readOnly ? Optional.empty() : generated(key);
        boolean needed = !column.nullable() && !readOnly && generated.isEmpty();
        boolean primitive = needed && component.type().hasPrimitive();
        if (key) {
            words.add(imports.mapping("Id"));
        }
        generated.ifPresent(words::add);
        if (!Naming.snakeCase(component.name()).equals(column.name())) {
            words.add(imports.mapping("ColumnName") + "(" + Literal.of(column.name()) + ")");
        }
        if (readOnly) {
            words.add(imports.mapping("ReadOnly"));
        }
        if (needed && !primitive && !key) {
            words.add(imports.mapping("NotNull"));
        }
        rules(words);
        words.add(primitive ? component.type().primitive() : imports.type(component.type()));
        words.add(component.name());
        return String.join(" ", words);
    }

    /// A value that the database computes, that it always makes itself, or that has no form in which it could be
    /// written.
    private boolean isReadOnly(boolean key) {
        boolean always = column.numbering() == Numbering.ALWAYS;
        return !key
                && (column.generated().isPresent() || always || component.type().form() == Form.READ);
    }

    private Optional<String> generated(boolean key) {
        if (column.numbering() != Numbering.NONE && component.type().isWhole()) {
            return Optional.of(imports.mapping("Generated"));
        }
        String defaultValue = column.defaultValue().orElse("");
        Matcher sequence = SEQUENCE.matcher(defaultValue);
        if (sequence.matches() && component.type().isWhole()) {
            String name = sequence.group(1) == null ? sequence.group(2) : sequence.group(1);
            return Optional.of(imports.mapping("Generated") + "(sequence = " + Literal.of(name) + ")");
        }
        boolean made = key && table.key().size() == 1 && !defaultValue.isEmpty();
        return made && component.type().name().equals("UUID")
                ? Optional.of(imports.mapping("Generated") + "(strategy = Generated.Strategy.IDENTITY)")
                : Optional.empty();
    }

    private void rules(List<String> words) {
        if (rules.unique().stream().map(TableRules::onlyColumn).anyMatch(column.name()::equals)) {
            words.add(imports.mapping("Unique"));
        }
        if (component.type().length() > 0) {
            words.add(imports.mapping("Length") + "(" + component.type().length() + ")");
        }
        rules.reference(column.name()).ifPresent(reference -> words.add(reference(reference)));
        if (component.type().form() == Form.DOCUMENT) {
            words.add(imports.mapping("Json"));
        }
    }

    private String reference(TableRules.Reference reference) {
        String start = imports.mapping("References") + "(";
        ForeignKeyInfo.Action action = reference.key().onDelete();
        return switch (action) {
            case REFUSE, SET_DEFAULT -> start + reference.className() + ".class)";
            case CASCADE, SET_NULL ->
                start + "value = " + reference.className() + ".class, onDelete = References.OnDelete." + action + ")";
        };
    }

    /// Whether an index can be told by `@Unique` alone.
    static boolean isPlain(IndexInfo index) {
        return index.parts().stream().allMatch(IndexInfo.Part::column)
                && index.where().isEmpty()
                && index.method().equals("btree");
    }
}
