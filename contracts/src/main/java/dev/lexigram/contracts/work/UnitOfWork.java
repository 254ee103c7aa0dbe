package dev.lexigram.contracts.work;

import java.util.List;

/// Entities that are read, changed, created and deleted together, and events that go with them: all of it is
/// written in one transaction, or nothing.
///
/// ```
/// db.useUnitOfWork(work -> {
///     User bob = work.repository(User.class, Long.class).create(new User(null, "Bob"));
///     work.registerEvent(new UserCreated(bob.id()));
/// });
/// ```
///
/// Changes are collected and written in batches, new rows of parents first, deleted rows of children first, and of
/// changed rows only the columns that are other than those read. Used by the thread that began it; after its end
/// every call but {@link #isClosed()} and {@link #close()} is an error.
public interface UnitOfWork extends AutoCloseable {

    /// The entities of a class, read and written through this unit.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the class cannot be mapped or its key is not of
    /// the type
    <T, K> UnitRepository<T, K> repository(Class<T> type, Class<K> key);

    /// Registers an entity to be inserted.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when the unit has an entity with its key
    void registerNew(Object entity);

    /// Registers an entity as it is to be stored; it takes the place of the one that was read. Entities of classes
    /// with setters that were read in the unit need not be registered.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when it has no key, or the unit has it deleted
    void registerDirty(Object entity);

    /// Registers an entity to be deleted; a new one that was not written yet is forgotten.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when it has no key and is not registered as new
    void registerDeleted(Object entity);

    /// Registers an event, to be stored with the work or published after it.
    void registerEvent(Object event);

    /// Takes the events: those that were registered, then those of new and changed entities that are {@link
    /// dev.lexigram.contracts.event.EventSource}s. They are the caller's then, and the unit forgets them.
    List<Object> collectEvents();

    /// An entity as the unit has it now: with its key and version after it was written.
    ///
    /// @param entity any state of it, such as the one that was registered
    /// @throws dev.lexigram.contracts.error.RepositoryException when the unit does not have it
    <T> T stored(T entity);

    /// The fields in which an entity is other than what the store has; none for one that is new or was not read in
    /// this unit.
    List<FieldChange> changes(Object entity);

    /// What {@link #flush()} would write now.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when new entities refer to each other in a circle
    UnitPlan plan();

    /// Writes what is registered, without committing it. When it fails, the unit can only be rolled back, as a
    /// whole or to a savepoint.
    ///
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when a version is not the stored one
    /// @throws dev.lexigram.contracts.error.DatabaseException when the database refuses a row
    void flush();

    /// Writes what is registered, hands the events over and commits; any failure rolls back. The unit is closed
    /// then.
    ///
    /// Inside a body, and inside a transaction of someone else, the commit follows when that ends.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when there are events and nobody takes them
    void commit();

    /// Forgets everything and rolls back. The unit is closed then. Inside a body, or a transaction of someone else,
    /// that can then only roll back, and says so.
    void rollback();

    /// Forgets what was registered and read, events too, but undoes nothing that was written; the unit goes on.
    void reset();

    /// A place to which the unit can go back. What is registered is written before.
    UnitSavepoint savepoint();

    /// Runs something before the last writing; it may register more, and what it throws rolls back.
    void beforeCommit(Runnable callback);

    /// Runs something after the commit; what it throws is logged.
    void afterCommit(Runnable callback);

    /// Runs something after the work was undone.
    void afterRollback(Runnable callback);

    /// Runs a body in the unit's transaction, so that repositories and statements that do not know the unit take
    /// part as well. In a body of the unit they do anyway.
    <R, X extends Exception> R call(UnitBody<R, X> body) throws X;

    /// Whether it has ended.
    boolean isClosed();

    /// Rolls back, unless it has ended.
    @Override
    void close();
}
