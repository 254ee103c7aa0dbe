package dev.lexigram.sql.lint;

import java.util.List;
import java.util.Set;

/// A rule of a table.
///
/// @param name its name; none when it has none
/// @param kind what it demands
/// @param columns of which columns, in lower case; not known for conditions
/// @param references the table that a foreign key refers to; none for others
/// @param flags what is said behind it
/// @param sql what is written after the name, without `not valid`
record ConstraintDef(Name name, Kind kind, List<String> columns, Name references, Set<Flag> flags, String sql) {

    ConstraintDef {
        columns = List.copyOf(columns);
        flags = Set.copyOf(flags);
    }

    /// What it demands.
    enum Kind {
        CHECK,
        UNIQUE,
        PRIMARY_KEY,
        FOREIGN_KEY,
        EXCLUDE,
        NOT_NULL
    }

    /// What is said behind it.
    enum Flag {
        NOT_VALID,
        USING_INDEX
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
