package dev.lexigram.sql.work;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;

/// The errors of units of work.
final class Refusal {
    private Refusal() {}

    static TransactionException closed(Database database) {
        return new TransactionException(
                Problem.of("The unit of work is closed: it was committed or rolled back.")
                        .with("database", database.name())
                        .hint("Begin another one."),
                null);
    }

    static TransactionRollbackException failed(Database database, Throwable because) {
        return new TransactionRollbackException(
                Problem.of("The unit of work has failed before and can only be rolled back.")
                        .with("database", database.name())
                        .hint("Let the first exception reach the outermost caller, or go back to a savepoint."),
                because);
    }

    static TenantScopingException otherScopes(Database database) {
        return new TenantScopingException(
                Problem.of("A unit of work belongs to the tenant and the scopes in which it began.")
                        .with("database", database.name())
                        .hint("Begin another unit inside of the other scope."),
                null);
    }

    static TransactionException noTransaction(Database database, TxOptions options) {
        return new TransactionException(
                Problem.of("A unit of work needs a transaction.")
                        .with("database", database.name())
                        .with("propagation", options.propagation())
                        .hint("Run it with REQUIRED, REQUIRES_NEW, NESTED or MANDATORY."),
                null);
    }

    static RepositoryException known(Tracked<?> tracked) {
        return refused("The unit of work has an entity with this key already.", tracked, "Register it as changed.");
    }

    static RepositoryException deleted(Tracked<?> tracked) {
        return refused("The entity was deleted in this unit of work.", tracked, "Register it as new.");
    }

    static RepositoryException circle(Tracked<?> tracked) {
        return refused(
                "New rows refer to each other in a circle.",
                tracked,
                "Register one without its reference, flush, and register it as changed with the reference.");
    }

    private static RepositoryException refused(String sentence, Tracked<?> tracked, String hint) {
        return new RepositoryException(
                Problem.of(sentence)
                        .with("entity", tracked.type().name())
                        .with("id", tracked.key())
                        .hint(hint),
                null);
    }

    static RepositoryException noKey(EntityType<?> type) {
        return new RepositoryException(
                Problem.of("The entity has no key, so its row is not known.")
                        .with("entity", type.name())
                        .hint("Register it as new, or take the stored entity."),
                null);
    }

    static RepositoryException unknown(EntityType<?> type) {
        return new RepositoryException(
                Problem.of("The unit of work does not have the entity.")
                        .with("entity", type.name())
                        .hint("Read it through the unit, or register it."),
                null);
    }

    static RepositoryException nobodyForEvents(Database database, int events) {
        return new RepositoryException(
                Problem.of("The unit of work has events, and nobody takes them.")
                        .with("database", database.name())
                        .with("events", events)
                        .hint("Give UnitsOfWork an outbox or a bus, or take the events with collectEvents()."),
                null);
    }
}
