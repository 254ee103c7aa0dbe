package dev.lexigram.sql.dialect;

import java.util.List;
import java.util.Optional;

/// How a database makes, moves and drops schemas; of use with {@link Capability#SCHEMAS}. Backends implement it.
/// Stateless and thread-safe.
///
/// Names come in quotes. Questions give one column, `name`.
public interface SchemaSyntax {

    /// The question for the schema in which names without one are looked up; null when there is none.
    default String current() {
        return "select current_schema()";
    }

    /// The question for the names of all schemas.
    default String schemas() {
        return "select schema_name as name from information_schema.schemata";
    }

    /// The question for the tables in a schema, which is its parameter.
    default String tables() {
        return "select table_name as name from information_schema.tables where table_schema = ?"
                + " and table_type not like '%VIEW' order by table_name";
    }

    /// The question for what {@link #rename} cannot take along, with the schema as its only parameter; empty where
    /// it takes everything.
    default Optional<String> immovable() {
        return Optional.empty();
    }

    /// The statement that makes an empty schema.
    default String create(String schema) {
        return "create schema " + schema;
    }

    /// The statement that drops a schema with all that is in it.
    String drop(String schema);

    /// The statements that put everything of a schema under another name.
    ///
    /// @param tables the quoted names of its tables
    List<String> rename(String from, String to, List<String> tables);

    /// Whether the schema is still there, empty, after {@link #rename}.
    default boolean leavesEmpty() {
        return false;
    }
}
