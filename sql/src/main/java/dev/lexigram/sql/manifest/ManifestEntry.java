package dev.lexigram.sql.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A declared method of a repository and what it asks the database. Immutable.
///
/// @param method its name with the types of its parameters: `olderThan(int)`
/// @param kind whose language it is in
/// @param line where its annotation stands in the source, from 1; 0 if that is not known
/// @param variants its texts; of an entity's query, whose text is made when it runs, none
/// @param parameters what it binds
/// @param columns what it reads; of a change nothing
public record ManifestEntry(
        String method,
        Kind kind,
        int line,
        List<ManifestVariant> variants,
        List<ManifestParameter> parameters,
        List<ManifestColumn> columns) {

    public ManifestEntry {
        variants = List.copyOf(variants);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /// Whose language a statement is in.
    public enum Kind {
        /// The database's.
        NATIVE,
        /// That of entities, checked when it was compiled.
        ENTITY
    }

    /// The text for a dialect, of that name in whatever case: its own or else the one for all.
    public Optional<ManifestVariant> variant(String dialect) {
        String name = dialect.toLowerCase(Locale.ROOT);
        return named(name).or(() -> named(""));
    }

    private Optional<ManifestVariant> named(String dialect) {
        return variants.stream().filter(one -> one.dialect().equals(dialect)).findFirst();
    }
}
