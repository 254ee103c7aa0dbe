package dev.lexigram.sql.generate;

import java.util.Set;

/// What is generated. Immutable and thread-safe.
///
/// @param packageName the package of the classes; empty for none
/// @param only the tables, or none for all
/// @param without tables that are left out
public record SourceOptions(String packageName, Set<String> only, Set<String> without) {

    public SourceOptions {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    /// All tables, in this package.
    public static SourceOptions inPackage(String packageName) {
        return new SourceOptions(packageName, Set.of(), Set.of());
    }

    /// A copy for these tables only.
    public SourceOptions only(String... tables) {
        return new SourceOptions(packageName, Set.of(tables), without);
    }

    /// A copy without these tables, such as that of the migrations.
    public SourceOptions without(String... tables) {
        return new SourceOptions(packageName, only, Set.of(tables));
    }

    boolean takes(String table) {
        return (only.isEmpty() || only.contains(table)) && !without.contains(table);
    }
}
