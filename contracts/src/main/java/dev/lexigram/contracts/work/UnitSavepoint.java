package dev.lexigram.contracts.work;

/// A place in a unit of work. Used by the unit's thread.
public interface UnitSavepoint {

    /// Undoes what was written and registered since, events too; the unit knows its entities as they were, and a
    /// unit that had failed goes on. The place stays.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it was released, or the unit has ended
    void rollback();

    /// Gives the place up; what was done stays done.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it was released, or the unit has ended
    void release();
}
