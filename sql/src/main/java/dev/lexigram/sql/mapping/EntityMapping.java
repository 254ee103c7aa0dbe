package dev.lexigram.sql.mapping;

/// Describes, reads and makes the entities of one class, without reflection. Implemented by the classes that the
/// annotation processor writes beside entities, `User_Mapping` beside `User`; a class without one is looked into by
/// reflection, to the same result.
///
/// @param <T> the entity
public interface EntityMapping<T> extends EntityAccess<T> {

    /// What the class says of itself. Called once.
    EntityDescription description();
}
