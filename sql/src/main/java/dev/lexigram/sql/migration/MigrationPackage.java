package dev.lexigram.sql.migration;

import dev.lexigram.sql.identifier.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A part of a program with migrations of its own. Immutable.
///
/// @param name its name, an SQL identifier; its history is in `schema_migrations_<name>`
/// @param locations its folders
/// @param migrations those that are no files
/// @param dependsOn the names of the packages that are migrated before it
public record MigrationPackage(String name, List<String> locations, List<Migration> migrations, Set<String> dependsOn) {

    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is no identifier
    public MigrationPackage {
        Identifier.of(name);
        locations = List.copyOf(locations);
        migrations = List.copyOf(migrations);
        dependsOn = Set.copyOf(dependsOn);
    }

    /// A package with these folders that depends on no other.
    public static MigrationPackage of(String name, String... locations) {
        return new MigrationPackage(name, List.of(locations), List.of(), Set.of());
    }

    /// The same, migrated after others.
    public MigrationPackage after(String... packages) {
        Set<String> all = new TreeSet<>(dependsOn);
        all.addAll(Arrays.asList(packages));
        return new MigrationPackage(name, locations, migrations, all);
    }

    /// The same with migrations that are no files.
    public MigrationPackage with(Migration... others) {
        return new MigrationPackage(name, locations, List.of(others), dependsOn);
    }
}
