package dev.lexigram.sql.generate;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.TableDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table and the names and types that its record has.
///
/// @param table the table
/// @param className the record
/// @param components those of the columns that a record can have, in their order
record MappedTable(TableDetails table, String className, Map<String, Component> components) {

    /// A component of the record.
    ///
    /// @param name its name
    /// @param type its type
    record Component(String name, JavaType type) {}

    static MappedTable of(TableDetails table, String className, JavaTypes types) {
        JavaNames names = new JavaNames();
        Map<String, Component> components = new LinkedHashMap<>();
        List<String> key = table.primaryKey().map(PrimaryKeyInfo::columns).orElse(List.of());
        for (ColumnDetails column : table.columns()) {
            if (JavaNames.canBeMapped(column.name())) {
                JavaType type = types.of(column.type());
                boolean keyed = key.contains(column.name());
                components.put(
                        column.name(),
                        new Component(names.componentOf(column.name()), keyed ? type.with(JavaType.Form.VALUE) : type));
            }
        }
        return new MappedTable(table, className, components);
    }

    List<String> key() {
        return table.primaryKey().map(PrimaryKeyInfo::columns).orElse(List.of());
    }

    boolean isKey(ColumnDetails column) {
        return key().contains(column.name());
    }

    Optional<Component> component(String column) {
        return Optional.ofNullable(components.get(column));
    }

    /// The component of a column that is known to have one.
    Component known(String column) {
        return component(column).orElseThrow();
    }

    /// The component of a key that is one column.
    Optional<Component> onlyKey() {
        return key().size() == 1 ? component(key().getFirst()) : Optional.empty();
    }
}
