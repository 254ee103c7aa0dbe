package dev.lexigram.contracts.mapping;

import java.util.Optional;

/// The row of a relation to one, as a component of a record with {@link ManyToOne}.
///
/// It is there when the read planned it, and never fetched later: {@link #get()} and {@link #find()} of a relation
/// that was not planned throw. Writing an entity does not write it: the key beside it counts. Two holders are equal
/// when both are not loaded, or both are loaded with equal rows or without one. Immutable and thread-safe when the
/// row is.
///
/// @param <T> the record of the related row
public sealed interface One<T> {

    /// The related row, or empty when there is none: the key is null, or the row is deleted or hidden.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when it was not loaded; it says how to plan it
    Optional<T> find();

    /// Whether the read planned the relation.
    boolean isLoaded();

    /// The related row.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when it was not loaded, or there is none
    default T get() {
        return find().orElseThrow(NotLoaded::none);
    }

    /// This row.
    static <T> One<T> of(T row) {
        return new Loaded<>(Optional.of(row));
    }

    /// Loaded, and there is no row.
    static <T> One<T> none() {
        return new Loaded<>(Optional.empty());
    }

    /// Not loaded, for an entity that is new.
    static <T> One<T> unloaded() {
        return new Unloaded<>("", "");
    }

    /// A loaded row, or none.
    ///
    /// @param find the row
    record Loaded<T>(Optional<T> find) implements One<T> {
        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public String toString() {
            return find.map(Object::toString).orElse("none");
        }
    }

    /// A row that was not loaded.
    ///
    /// @param entity whose relation it is, for messages; empty if unknown
    /// @param component the relation's component, for messages; empty if unknown
    record Unloaded<T>(String entity, String component) implements One<T> {
        @Override
        public Optional<T> find() {
            throw NotLoaded.error(entity, component);
        }

        @Override
        public boolean isLoaded() {
            return false;
        }

        // A new entity equals the one that is read back, which alone knows where it stands.
        @Override
        public boolean equals(Object other) {
            return other instanceof Unloaded;
        }

        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public String toString() {
            return NotLoaded.TEXT;
        }
    }
}
