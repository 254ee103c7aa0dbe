package dev.lexigram.contracts.migration;

/// A migration and where it stands.
///
/// @param version its version, such as `3`, `2.1` or `20261122093000`; empty for a repeatable one
/// @param name what it does, in words
/// @param source where it comes from: a path, or the name of a class
/// @param reversible whether it can be undone
public record MigrationInfo(
        String version, String name, MigrationKind kind, MigrationState state, String source, boolean reversible) {}
