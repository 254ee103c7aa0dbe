package dev.lexigram.sql.catalog;

import java.util.Optional;

/// A column with all that was declared on it.
///
/// @param type its exact type as `create table` takes it, in lower case: `varchar(200)`, `numeric(38, 10)`,
/// `bigint unsigned`, `timestamp(6) with time zone`; with its collation where that is not the table's own:
/// `text collate decimal`
/// @param nullable whether it may be null; a column of a primary key is not
/// @param defaultValue its default as SQL text, as the word `default` takes it: an expression has its brackets
///     where
/// the database wants them; not for a column that numbers itself
/// @param numbering whether it numbers itself
/// @param generated what follows `generated always as` of a generated column: `(price * pieces) stored`
/// @param comment what was written about it, or empty
public record ColumnDetails(
        String name,
        String type,
        boolean nullable,
        Optional<String> defaultValue,
        Numbering numbering,
        Optional<String> generated,
        String comment) {

    /// Whether a column numbers itself.
    public enum Numbering {
        /// It does not.
        NONE,
        /// It does when it is given no value: identity, `auto_increment`, `serial`, SQLite's `integer primary
        /// key`.
        BY_DEFAULT,
        /// It does always, and a value is refused.
        ALWAYS
    }
}
