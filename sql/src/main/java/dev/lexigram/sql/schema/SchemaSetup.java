package dev.lexigram.sql.schema;

import dev.lexigram.contracts.sql.Database;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.ServiceLoader;

/// A part of a program that needs tables of its own, such as an outbox; found by `ServiceLoader`, so that a tool
/// can make all tables before a program starts that may not make any. Stateless and thread-safe.
public interface SchemaSetup {

    /// The part's name, such as `outbox`.
    String name();

    /// Its tables in the order in which they are made, each with the record of its rows.
    SequencedMap<String, Class<?>> tables();

    /// Makes those of its tables that are not there; other programs may do so at the same time.
    ///
    /// @return the names of those that were made
    /// @throws dev.lexigram.contracts.error.DatabaseException when one cannot be made; those before it stay
    default SequencedSet<String> create(Database database) {
        SchemaManager schema = SchemaManager.on(database);
        SequencedSet<String> made = new LinkedHashSet<>();
        for (Map.Entry<String, Class<?>> table : tables().entrySet()) {
            if (schema.create(table.getValue(), table.getKey())) {
                made.add(table.getKey());
            }
        }
        return made;
    }

    /// All parts that the program has, by their names.
    static List<SchemaSetup> all() {
        return ServiceLoader.load(SchemaSetup.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(SchemaSetup::name))
                .toList();
    }
}
