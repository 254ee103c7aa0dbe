package dev.lexigram.contracts.work;

import java.util.List;
import java.util.stream.Collectors;

/// What a unit of work would write now, in this order. Immutable; the entities are those of the unit.
///
/// @param batches each is sent as one batch
public record UnitPlan(List<Batch> batches) {

    public UnitPlan {
        batches = List.copyOf(batches);
    }

    /// What is done to rows.
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /// Rows of one table to which the same is done.
    ///
    /// @param kind what
    /// @param table the table
    /// @param fields what is written: of updates the changed fields, of insertions all, of deletions none
    /// @param entities the entities, in the order in which they are sent
    public record Batch(Kind kind, String table, List<String> fields, List<Object> entities) {

        public Batch {
            fields = List.copyOf(fields);
            entities = List.copyOf(entities);
        }

        /// Such as `update users [name]: 3`.
        @Override
        public String toString() {
            String what = kind.name().toLowerCase(java.util.Locale.ROOT) + " " + table;
            return what + (kind == Kind.UPDATE ? " " + fields : "") + ": " + entities.size();
        }
    }

    /// Whether there is nothing to write.
    public boolean isEmpty() {
        return batches.isEmpty();
    }

    /// A line for each batch.
    @Override
    public String toString() {
        return batches.stream().map(Batch::toString).collect(Collectors.joining("\n"));
    }
}
