package dev.lexigram.sql.query;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;

/// Errors about what a statement asks for and a database cannot do.
final class NotSql {
    private NotSql() {}

    /// A part that was made for another kind of store.
    static QueryException of(Object part) {
        return new QueryException(
                Problem.of("A part of the condition was made for another kind of store.")
                        .with("part", part.getClass().getName())
                        .hint("Implement SqlCondition.Custom or SqlExpression.Custom."),
                null);
    }

    /// Refuses what the database lacks.
    static void require(Dialect dialect, Capability capability, String hint) {
        if (!dialect.can(capability)) {
            throw new QueryException(
                    Problem.of("The database cannot do what the statement asks for.")
                            .with("database", dialect.name())
                            .with("capability", capability)
                            .hint(hint),
                    null);
        }
    }
}
