package dev.lexigram.sql.mapping;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.ColumnTypes;
import java.lang.reflect.Modifier;
import java.util.OptionalInt;

/// In what form a component's values stand in their column. Immutable and thread-safe.
public sealed interface ColumnForm {

    /// How values travel.
    Codec<?> codec();

    /// Whether a value must be bound by {@link #codec()}, as its class alone does not tell how.
    boolean bindsByCodec();

    /// The column's type when a table is created.
    ///
    /// @param length the longest text or byte count, if limited
    /// @param key whether the column is a key
    /// @throws dev.lexigram.contracts.error.MappingException when the codec does not tell
    String columnType(ColumnTypes types, OptionalInt length, boolean key);

    /// A value in the form that the database has for its class.
    record Value(Class<?> type, Codec<?> codec) implements ColumnForm {

        /// Values of an abstract class or interface have other classes, perhaps with codecs of their own.
        @Override
        public boolean bindsByCodec() {
            int modifiers = type.getModifiers();
            return Modifier.isAbstract(modifiers) && !Modifier.isFinal(modifiers) && !type.isEnum();
        }

        @Override
        public String columnType(ColumnTypes types, OptionalInt length, boolean key) {
            return types.of(type, length, key);
        }
    }

    /// A value in the form of the application's own codec.
    record Own(Class<?> type, Codec<?> codec) implements ColumnForm {

        @Override
        public boolean bindsByCodec() {
            return true;
        }

        @Override
        public String columnType(ColumnTypes types, OptionalInt length, boolean key) {
            return types.of(codec.stored().orElse(type), length, key);
        }
    }

    /// A JSON document.
    record Document(Codec<?> codec) implements ColumnForm {

        @Override
        public boolean bindsByCodec() {
            return true;
        }

        @Override
        public String columnType(ColumnTypes types, OptionalInt length, boolean key) {
            return types.json();
        }
    }

    /// An array of the database.
    record Elements(Class<?> element, Codec<?> codec) implements ColumnForm {

        @Override
        public boolean bindsByCodec() {
            return true;
        }

        @Override
        public String columnType(ColumnTypes types, OptionalInt length, boolean key) {
            return types.listOf(element);
        }
    }
}
