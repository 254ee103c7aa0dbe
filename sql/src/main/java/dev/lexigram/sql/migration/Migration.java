package dev.lexigram.sql.migration;

import org.jspecify.annotations.Nullable;

/// A migration that a program brings itself, beside those of its folders.
public sealed interface Migration permits JavaMigration, SqlMigration {

    /// Its version, such as `3`, `2.1` or `20261122093000`.
    String version();

    /// What it does, in words.
    String name();

    /// What is compared with what was applied: another one means that the migration was changed; null when that is
    /// not looked at.
    @Nullable
    String checksum();
}
