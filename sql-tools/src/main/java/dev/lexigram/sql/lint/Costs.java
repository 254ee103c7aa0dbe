package dev.lexigram.sql.lint;

/// What statements do to tables of one database.
interface Costs {

    /// What a whole statement does to one of its tables.
    Cost of(Ddl ddl, Name table);

    /// What one part of an `alter table` would do by itself.
    Cost of(Action action, Name table);
}
