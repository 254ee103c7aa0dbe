package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import org.jspecify.annotations.Nullable;

/// Enums as text, by the name of the constant.
final class EnumCodec {

    private EnumCodec() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Codec<?> of(Class<?> type) {
        Class<? extends Enum> enumType = (Class<? extends Enum>) type;
        return Codec.<Enum>of((r, i) -> read(enumType, r.getString(i)), (s, i, v) -> s.setString(i, v.name()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Enum read(Class<? extends Enum> type, @Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    Problem.of("The stored text is not a constant of the enum.")
                            .with("enum", type.getName())
                            .hint("Add the constant or correct the row."),
                    e);
        }
    }
}
