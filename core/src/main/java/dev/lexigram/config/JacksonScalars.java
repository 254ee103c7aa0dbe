package dev.lexigram.config;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads texts of less usual types, such as `URI`, `Path` or `LocalDate`; loads the mapper on first use.
final class JacksonScalars {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JacksonScalars() {}

    /// @throws IllegalArgumentException when the text does not fit
    static Object read(String text, Class<?> type) {
        try {
            @Nullable Object value = MAPPER.convertValue(text, type);
            if (value == null) {
                throw new IllegalArgumentException("The text is empty.");
            }
            return value;
        } catch (JacksonException unfit) {
            throw new IllegalArgumentException("The text does not fit the type.", unfit);
        }
    }
}
