package dev.lexigram.contracts.mapping;

import java.util.List;

/// The rows of a relation to many, as a component of a record with {@link OneToMany} or {@link ManyToMany}.
///
/// They are there when the read planned them, and never fetched later: {@link #get()} of a relation that was not
/// planned throws. Writing an entity does not write them. Two holders are equal when both are not loaded, or both
/// are loaded with equal rows. Immutable and thread-safe when the rows are.
///
/// @param <T> the record of the related rows
public sealed interface Many<T> {

    /// The related rows in their order, unmodifiable; empty when there are none.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when they were not loaded; it says how to plan
    /// them
    List<T> get();

    /// Whether the read planned the relation.
    boolean isLoaded();

    /// These rows.
    static <T> Many<T> of(List<T> rows) {
        return new Loaded<>(rows);
    }

    /// Not loaded, for an entity that is new.
    static <T> Many<T> unloaded() {
        return new Unloaded<>("", "");
    }

    /// Loaded rows.
    ///
    /// @param get the rows
    record Loaded<T>(List<T> get) implements Many<T> {
        public Loaded {
            get = List.copyOf(get);
        }

        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public String toString() {
            return get.toString();
        }
    }

    /// Rows that were not loaded.
    ///
    /// @param entity whose relation it is, for messages; empty if unknown
    /// @param component the relation's component, for messages; empty if unknown
    record Unloaded<T>(String entity, String component) implements Many<T> {
        @Override
        public List<T> get() {
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
