package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.RelationModel;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The errors of repositories.
final class Refusal {
    private Refusal() {}

    static EntityNotFoundException notFound(EntityModel<?> model, @Nullable Object id) {
        return new EntityNotFoundException(
                Problem.of("There is no entity with this key.")
                        .with("entity", model.type().getSimpleName())
                        .with("id", id)
                        .hint("Check the key; the entity may have been deleted."),
                null);
    }

    static OptimisticLockException conflict(EntityModel<?> model, @Nullable Object id, @Nullable Object version) {
        return new OptimisticLockException(
                Problem.of("Someone else changed the row since it was read.")
                        .with("entity", model.type().getSimpleName())
                        .with("id", id)
                        .with("expected version", version)
                        .hint("Read the entity again and repeat the change."),
                null);
    }

    static RepositoryException noKey(EntityModel<?> model) {
        return new RepositoryException(
                Problem.of("The entity has no key and the database does not make one.")
                        .with("entity", model.type().getSimpleName())
                        .hint("Set the key, or put @Generated on it if the column is an identity column."),
                null);
    }

    static RepositoryException notWritable(EntityModel<?> model, ColumnModel column) {
        return new RepositoryException(
                Problem.of("The field is not one that a caller may change.")
                        .with("entity", model.type().getSimpleName())
                        .with("field", column.component())
                        .with("role", column.role())
                        .hint(
                                "Keys, versions, times, marks of deletion and read-only fields are kept by the repository."),
                null);
    }

    static RepositoryException notSoft(EntityModel<?> model) {
        return new RepositoryException(
                Problem.of("The entity's rows are removed when they are deleted; there is nothing to restore.")
                        .with("entity", model.type().getSimpleName())
                        .hint("Put @SoftDelete on a component to keep deleted rows."),
                null);
    }

    static RepositoryException noRelation(EntityModel<?> model, String name) {
        String all = model.relations().stream().map(RelationModel::component).collect(Collectors.joining(", "));
        return new RepositoryException(
                Problem.of("The fetch plan names what is not a relation.")
                        .with("entity", model.type().getSimpleName())
                        .with("relation", name)
                        .hint(all.isEmpty() ? "The entity has none." : "Its relations: " + all + "."),
                null);
    }

    static RepositoryException streamOfRelations(EntityModel<?> model) {
        return new RepositoryException(
                Problem.of("A stream does not load relations: the connection is busy with its rows.")
                        .with("entity", model.type().getSimpleName())
                        .hint("Read pages with paginateCursor and the fetch plan, or the stream without it."),
                null);
    }

    static RepositoryException concurrentInTransaction(EntityModel<?> model) {
        return new RepositoryException(
                Problem.of("Batches do not run concurrently inside a transaction: it belongs to one thread.")
                        .with("entity", model.type().getSimpleName())
                        .hint("Leave concurrency out, or begin the transactions in the body, one for each batch."),
                null);
    }

    static RepositoryException concurrentStream(EntityModel<?> model) {
        return new RepositoryException(
                Problem.of("A stream gives one entity after another; nothing in it is concurrent.")
                        .with("entity", model.type().getSimpleName())
                        .hint("Use forEach for concurrent batches, or leave concurrency out."),
                null);
    }

    static RepositoryException interruptedBatches(InterruptedException cause) {
        return new RepositoryException(
                Problem.of("The thread was interrupted while it worked in batches.")
                        .hint("Batches that were done stay done; the others were not begun or were interrupted too."),
                cause);
    }

    static RepositoryException notSortable(EntityModel<?> model, String field, String allowed) {
        return new RepositoryException(
                Problem.of("The repository does not allow this field in an order.")
                        .with("entity", model.type().getSimpleName())
                        .with("field", field)
                        .hint("Allowed: " + allowed + "."),
                null);
    }
}
