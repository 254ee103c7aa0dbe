package dev.lexigram.sql.lint;

import java.util.List;
import java.util.Set;

/// An index as a statement defines it.
///
/// @param name its name; none when the database chooses it
/// @param table of which table
/// @param columns of which columns, in lower case; expressions are left out
/// @param traits what is said about it
/// @param sql what is written after `on` and the table, or after the name within `alter table`
record IndexDef(Name name, Name table, List<String> columns, Set<Trait> traits, String sql) {

    IndexDef {
        columns = List.copyOf(columns);
        traits = Set.copyOf(traits);
    }

    /// What an index may be.
    enum Trait {
        UNIQUE,
        CONCURRENTLY,
        FULLTEXT,
        SPATIAL,
        /// `on only`, which leaves the partitions alone.
        ONLY
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
