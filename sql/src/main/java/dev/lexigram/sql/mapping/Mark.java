package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.Generated.Strategy;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.sql.dialect.Codec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Something that is declared about a member of an entity: for each annotation one, with what it says. Immutable
/// and thread-safe.
///
/// Generated classes name them; nothing else has to.
public sealed interface Mark {

    /// Marks that say nothing but that they are there.
    enum Plain implements Mark {
        ID,
        VERSION,
        CREATED_AT,
        UPDATED_AT,
        SOFT_DELETE,
        READ_ONLY,
        JSON,
        NOT_NULL,
        UNIQUE,
        TENANT_ID
    }

    /// The column's name.
    record ColumnNamed(String name) implements Mark {}

    /// How long a value may be.
    ///
    /// @param longest {@link dev.lexigram.contracts.mapping.Length#UNLIMITED} for any
    /// @param shortest 0 for any
    record Limited(int longest, int shortest) implements Mark {}

    /// Whose key the member holds.
    record Referring(Class<?> target, OnDelete onDelete) implements Mark {}

    /// A codec of its own.
    ///
    /// @param codec makes the codec, once for each database
    record Coded(Supplier<? extends Codec<?>> codec) implements Mark {}

    /// Who makes a value where there is none.
    ///
    /// @param sequence the sequence, or an empty text
    /// @param by makes the application's own generator, if one is named
    record Made(Strategy strategy, String sequence, Optional<Supplier<? extends KeyGenerator<?>>> by) implements Mark {

        /// By the database, or a UUID.
        public Made(Strategy strategy, String sequence) {
            this(strategy, sequence, Optional.empty());
        }

        /// By the application's own generator.
        public Made(Supplier<? extends KeyGenerator<?>> by) {
            this(Strategy.AUTO, "", Optional.of(by));
        }
    }

    /// Rows of another table that hold this entity's key.
    ///
    /// @param mappedBy the member of the other entity
    record HasMany(String mappedBy, List<String> orderBy) implements Mark {
        public HasMany {
            orderBy = List.copyOf(orderBy);
        }
    }

    /// The row of another table whose key this entity holds.
    ///
    /// @param key the member of this entity
    record BelongsTo(String key) implements Mark {}

    /// Rows of another table that a third table connects to this entity.
    ///
    /// @param own the third table's column with this entity's key
    /// @param other its column with the other row's key
    record HasManyThrough(String table, String own, String other, List<String> orderBy) implements Mark {
        public HasManyThrough {
            orderBy = List.copyOf(orderBy);
        }
    }

    /// Whether the member holds rows of another table.
    default boolean isRelation() {
        return this instanceof HasMany || this instanceof BelongsTo || this instanceof HasManyThrough;
    }
}
