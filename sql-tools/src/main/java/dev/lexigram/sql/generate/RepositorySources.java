package dev.lexigram.sql.generate;

import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Generates a class of finders for each record that {@link RecordSources} generates: around a `GenericRepository`,
/// with a method for each unique component and for each component that refers to another record or leads an index.
/// Tables without a primary key have none.
public final class RepositorySources {

    private RepositorySources() {}

    /// @param schema as it was read
    /// @param dialect that of the database that it was read from
    /// @param options the same as for the records
    /// @return a source for each table that has a key, sorted by table
    public static List<SourceFile> of(SchemaInfo schema, Dialect dialect, SourceOptions options) {
        Map<String, MappedTable> tables = RecordSources.mapped(schema, dialect, options);
        return tables.values().stream()
                .filter(table -> !table.key().isEmpty())
                .map(table -> file(table, TableRules.of(table, tables), options.packageName()))
                .toList();
    }

    private static SourceFile file(MappedTable table, TableRules rules, String packageName) {
        Imports imports = new Imports();
        imports.add("dev.lexigram.contracts.sql.Database");
        imports.add("dev.lexigram.sql.repository.GenericRepository");
        String row = table.className();
        String key = table.onlyKey().map(only -> imports.type(only.type())).orElse(row + ".Key");
        String name = row + "Repository";
        String generic = "GenericRepository<" + row + ", " + key + ">";
        StringBuilder text =
                new StringBuilder("/// The rows of the table `" + table.table().name() + "`. Thread-safe.\n");
        text.append("public final class ").append(name).append(" {\n\n");
        text.append("    private final ").append(generic).append(" rows;\n\n");
        text.append("    public ").append(name).append("(Database database) {\n");
        text.append("        this.rows = GenericRepository.of(database, ")
                .append(row)
                .append(".class, ");
        text.append(key).append(".class);\n    }\n\n");
        text.append("    /// All that a repository can do: create, update, delete, find, page.\n");
        text.append("    public ").append(generic).append(" rows() {\n        return rows;\n    }\n");
        finders(table, rules).forEach((column, once) -> text.append(finder(table, column, once, imports)));
        return new SourceFile(name, imports.head(packageName) + text.append("}\n"));
    }

    /// Columns to find rows by, and whether there is one row at most.
    private static Map<String, Boolean> finders(MappedTable table, TableRules rules) {
        Map<String, Boolean> finders = new LinkedHashMap<>();
        List<IndexInfo> indexes = new ArrayList<>(rules.unique());
        indexes.addAll(rules.indexes());
        for (IndexInfo index : indexes) {
            boolean once = index.unique() && index.parts().size() == 1;
            finders.merge(TableRules.onlyColumn(index), once, Boolean::logicalOr);
        }
        rules.references()
                .forEach(reference ->
                        finders.putIfAbsent(reference.key().columns().getFirst(), false));
        finders.keySet().removeAll(table.key());
        return finders;
    }

    private static String finder(MappedTable table, String column, boolean once, Imports imports) {
        MappedTable.Component component = table.known(column);
        String name = component.name();
        imports.add("dev.lexigram.contracts.query.F");
        imports.add(once ? "java.util.Optional" : "java.util.List");
        String result = (once ? "Optional<" : "List<") + table.className() + ">";
        String type = component.type().hasPrimitive() ? component.type().primitive() : imports.type(component.type());
        return "\n    public " + result + " findBy" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "("
                + type
                + " " + name + ") {\n        return rows.find" + (once ? "One" : "") + "(F.of(" + Literal.of(name)
                + ").eq(" + name + "));\n    }\n";
    }
}
