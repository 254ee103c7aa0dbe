package dev.lexigram.contracts.mapping;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;

/// The errors of relations that are asked for what they do not have.
final class NotLoaded {

    static final String TEXT = "not loaded";

    private NotLoaded() {}

    static RepositoryException error(String entity, String component) {
        Problem problem = Problem.of("The relation was not loaded.");
        if (component.isEmpty()) {
            return new RepositoryException(
                    problem.hint("The entity is new. Read it with the relation in the fetch plan."), null);
        }
        return new RepositoryException(
                problem.with("entity", entity)
                        .with("component", component)
                        .hint("Plan it where the entity is read: q -> q.fetch(\"" + component + "\"), after the path"
                                + " that leads to " + entity + " if that is fetched itself."),
                null);
    }

    static RepositoryException none() {
        return new RepositoryException(
                Problem.of("The relation has no row.")
                        .hint("Ask find(), which is empty when the key is null or the row is deleted or hidden."),
                null);
    }
}
