package dev.lexigram.sql.migration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A migration as SQL that a program makes. Immutable.
///
/// @param version such as `3`, `2.1` or `20261122093000`
/// @param name what it does, in words
/// @param up the statements; the first comment lines may ask for no transaction, as in a file
/// @param down the statements that undo it, or null when it cannot be undone
public record SqlMigration(
        String version, String name, String up, @Nullable String down) implements Migration {

    public SqlMigration {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(up, "up");
    }

    /// One that cannot be undone.
    public static SqlMigration of(String version, String name, String up) {
        return new SqlMigration(version, name, up, null);
    }

    @Override
    public String checksum() {
        return Checksum.of(up);
    }
}
