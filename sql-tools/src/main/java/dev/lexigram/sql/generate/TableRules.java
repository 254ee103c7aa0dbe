package dev.lexigram.sql.generate;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ConstraintNames;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a table declares beside its columns, sorted by where a record says it: on a component, on itself, or
/// nowhere.
///
/// @param unique indexes that `@Unique` says
/// @param indexes indexes that `@Index` says
/// @param references foreign keys that `@References` says
/// @param checks conditions
/// @param unsaid what a record cannot declare, for people
record TableRules(
        List<IndexInfo> unique,
        List<IndexInfo> indexes,
        List<Reference> references,
        List<CheckInfo> checks,
        List<String> unsaid) {

    /// A foreign key to the key of another record.
    record Reference(ForeignKeyInfo key, String className) {}

    /// @param all the records that are generated together, by their tables
    static TableRules of(MappedTable table, Map<String, MappedTable> all) {
        TableRules rules = new TableRules(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                table.table().checks(),
                new ArrayList<>());
        table.table().indexes().forEach(index -> rules.add(table, index));
        table.table().foreignKeys().forEach(key -> rules.add(table, key, all));
        return rules;
    }

    private void add(MappedTable table, IndexInfo index) {
        List<String> columns = index.parts().stream().map(IndexInfo.Part::text).toList();
        boolean distinct = columns.stream().distinct().count() == columns.size();
        boolean known =
                columns.stream().allMatch(column -> table.component(column).isPresent());
        if (!ComponentText.isPlain(index) || !distinct || !known) {
            unsaid.add("index " + index.name());
            return;
        }
        boolean ascending = index.parts().getFirst().direction() == Sort.Direction.ASC;
        String usual = new ConstraintNames(table.table().name()).text(columns, index.unique() ? "key" : "idx");
        boolean plain = index.unique()
                && columns.size() == 1
                && ascending
                && index.name().equals(usual);
        (plain ? unique : indexes).add(index);
    }

    private void add(MappedTable table, ForeignKeyInfo key, Map<String, MappedTable> all) {
        MappedTable target = all.get(key.table());
        if (target == null
                || key.columns().size() > 1
                || !key.targets().equals(target.key())
                || !fits(table, key, target)) {
            unsaid.add("foreign key " + key.name() + " (" + String.join(", ", key.columns()) + ") to " + key.table()
                    + " (" + String.join(", ", key.targets()) + ")");
            return;
        }
        references.add(new Reference(key, target.className()));
        if (key.onUpdate() != Action.REFUSE || key.onDelete() == Action.SET_DEFAULT) {
            unsaid.add("what foreign key " + key.name() + " does on changes");
        }
    }

    private static boolean fits(MappedTable table, ForeignKeyInfo key, MappedTable target) {
        String column = key.columns().getFirst();
        Optional<String> own = table.component(column).map(found -> found.type().name());
        boolean same = own.isPresent()
                && own.equals(target.onlyKey().map(found -> found.type().name()));
        boolean emptied = key.onDelete() == Action.SET_NULL
                && table.table()
                        .column(column)
                        .filter(found -> !found.nullable())
                        .isPresent();
        return same && !emptied;
    }

    static String onlyColumn(IndexInfo index) {
        return index.parts().getFirst().text();
    }

    Optional<Reference> reference(String column) {
        return references.stream()
                .filter(reference -> reference.key().columns().contains(column))
                .findFirst();
    }

    /// The annotations of the record.
    List<String> annotations(MappedTable table, Imports imports) {
        List<String> texts = new ArrayList<>();
        indexes.forEach(index -> texts.add(annotation(table, index, imports)));
        for (CheckInfo check : checks) {
            String made = table.table().name() + "_" + (checks.indexOf(check) + 1) + "_check";
            boolean named = !check.name().equals(made) && JavaNames.canBeMapped(check.name());
            String condition = Literal.of(check.condition());
            texts.add(imports.mapping("Check")
                    + (named
                            ? "(value = " + condition + ", name = " + Literal.of(check.name()) + ")"
                            : "(" + condition + ")"));
        }
        return texts;
    }

    private static String annotation(MappedTable table, IndexInfo index, Imports imports) {
        List<String> columns = index.parts().stream().map(IndexInfo.Part::text).toList();
        String usual = new ConstraintNames(table.table().name()).text(columns, index.unique() ? "key" : "idx");
        boolean named = !index.name().equals(usual) && JavaNames.canBeMapped(index.name());
        String parts = index.parts().stream()
                .map(part -> Literal.of(
                        table.known(part.text()).name() + (part.direction() == Sort.Direction.DESC ? " desc" : "")))
                .collect(Collectors.joining(", "));
        String value = index.parts().size() == 1 ? parts : "{" + parts + "}";
        String more = (index.unique() ? ", unique = true" : "") + (named ? ", name = " + Literal.of(index.name()) : "");
        return imports.mapping("Index") + "(" + (more.isEmpty() ? value : "value = " + value + more) + ")";
    }
}
