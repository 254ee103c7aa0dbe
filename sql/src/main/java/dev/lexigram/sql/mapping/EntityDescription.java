package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.sql.identifier.Naming;
import java.util.Arrays;
import java.util.List;

/// What a class of entities says of itself, before any database is there. Immutable and thread-safe.
///
/// Whether it holds together is seen when a model is made of it, whoever described it.
///
/// @param type the class
/// @param table the table that is written
/// @param readFrom the table or view that is read
/// @param members its components or fields, in order
/// @param indexes the indexes that stand on the class
/// @param checks the conditions that stand on the class
public record EntityDescription(
        Class<?> type,
        String table,
        String readFrom,
        List<Member> members,
        List<DeclaredIndex> indexes,
        List<DeclaredCheck> checks) {

    public EntityDescription {
        members = List.copyOf(members);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /// An index as it is declared.
    ///
    /// @param name its name, or an empty text
    /// @param unique whether no two rows have the same values
    /// @param parts members, each perhaps with its direction
    public record DeclaredIndex(String name, boolean unique, List<String> parts) {
        public DeclaredIndex {
            parts = List.copyOf(parts);
        }

        static DeclaredIndex of(Index index) {
            return new DeclaredIndex(index.name(), index.unique(), List.of(index.value()));
        }
    }

    /// A condition as it is declared.
    ///
    /// @param name its name, or an empty text
    /// @param sql the condition
    public record DeclaredCheck(String name, String sql) {

        static DeclaredCheck of(Check check) {
            return new DeclaredCheck(check.name(), check.value());
        }
    }

    /// What reflection finds.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the class cannot be mapped
    static EntityDescription of(EntityShape shape) {
        Class<?> type = shape.type();
        Entity entity = type.getAnnotation(Entity.class);
        String table =
                entity == null || entity.table().isEmpty() ? Naming.snakeCase(type.getSimpleName()) : entity.table();
        return new EntityDescription(
                type,
                table,
                entity == null || entity.readFrom().isEmpty() ? table : entity.readFrom(),
                shape.members(),
                Arrays.stream(type.getAnnotationsByType(Index.class))
                        .map(DeclaredIndex::of)
                        .toList(),
                Arrays.stream(type.getAnnotationsByType(Check.class))
                        .map(DeclaredCheck::of)
                        .toList());
    }
}
