package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Optional;

/// What is declared about a record's table beside its columns. Immutable and thread-safe.
///
/// @param indexes the indexes, those that are unique among them
/// @param references the columns that hold keys of other rows
/// @param checks the conditions on rows
public record Constraints(List<Index> indexes, List<ColumnModel> references, List<Condition> checks) {
    public Constraints {
        indexes = List.copyOf(indexes);
        references = List.copyOf(references);
        checks = List.copyOf(checks);
    }

    /// An index.
    ///
    /// @param name its name, if given
    /// @param parts its columns in their order
    /// @param unique whether no two rows have the same values in all of them
    public record Index(Optional<String> name, List<Part> parts, boolean unique) {
        public Index {
            parts = List.copyOf(parts);
        }
    }

    /// A column of an index.
    ///
    /// @param column the column
    /// @param direction its order
    public record Part(ColumnModel column, Sort.Direction direction) {}

    /// A condition on rows, as SQL.
    ///
    /// @param name its name, if given
    /// @param sql the condition
    public record Condition(Optional<String> name, String sql) {

        static Condition of(EntityDescription.DeclaredCheck check) {
            return new Condition(Optional.of(check.name()).filter(name -> !name.isEmpty()), check.sql());
        }
    }
}
