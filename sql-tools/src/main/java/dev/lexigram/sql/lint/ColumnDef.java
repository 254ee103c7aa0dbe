package dev.lexigram.sql.lint;

import java.util.Set;

/// A column as a statement defines it.
///
/// @param name its name
/// @param type its type
/// @param traits what is said beside the type
/// @param rules texts that are said beside the type
/// @param sql all that is written after the name
record ColumnDef(Name name, ColumnType type, Set<Trait> traits, Rules rules, String sql) {

    ColumnDef {
        traits = Set.copyOf(traits);
    }

    /// What a column may be.
    enum Trait {
        NOT_NULL,
        UNIQUE,
        PRIMARY_KEY,
        /// `generated … as identity`, `auto_increment`.
        IDENTITY,
        STORED,
        VIRTUAL,
        CHARSET,
        FIRST,
        AFTER
    }

    /// @param defaultValue the text of its default; empty when it has none
    /// @param check the text of its condition; empty when it has none
    /// @param references the table that it refers to; none when it does not
    record Rules(String defaultValue, String check, Name references) {}

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean hasDefault() {
        return !rules.defaultValue().isEmpty() && !rules.defaultValue().equalsIgnoreCase("null");
    }

    /// Whether its place among the columns is said.
    boolean isPlaced() {
        return has(Trait.FIRST) || has(Trait.AFTER);
    }
}
