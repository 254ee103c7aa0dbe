package dev.lexigram.sql.security;

import dev.lexigram.sql.query.TableRules;

/// The first use of a table for one purpose while its policy was bypassed.
///
/// @param database the database's name
/// @param table the table as the statement names it
/// @param operation what the statement does with the table
/// @param policy the name of the policy that was bypassed
/// @param reason why
public record Bypass(String database, String table, TableRules.Use operation, String policy, String reason) {

    /// Told of each bypass, such as an audit.
    @FunctionalInterface
    public interface Listener {

        /// Called before the statement runs; what it throws stops the statement.
        void bypassed(Bypass bypass);
    }
}
