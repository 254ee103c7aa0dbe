package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.Database;

/// Where questions to one database begin: `Queries.on(db).from("users").where("age", Operator.GTE, 18).fetch()`.
///
/// @param database which
public record Queries(Database database) {

    /// Questions to that database.
    public static Queries on(Database database) {
        return new Queries(database);
    }

    /// A question to a table, perhaps qualified with a schema, perhaps with an alias.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when a part is not an identifier
    public BoundQuery from(String table) {
        return ask(QueryBuilder.from(table));
    }

    /// A question that was built before.
    public BoundQuery ask(QueryBuilder query) {
        return new BoundQuery(database, query);
    }
}
