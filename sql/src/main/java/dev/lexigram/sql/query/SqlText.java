package dev.lexigram.sql.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement as text with `?` for each parameter.
///
/// @param sql the text
/// @param parameters the values in the order of their marks
public record SqlText(String sql, List<@Nullable Object> parameters) {
    public SqlText {
        // One parameter is the commonest case, and the cheapest copy.
        parameters = parameters.size() == 1
                ? Collections.singletonList(parameters.getFirst())
                : Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /// The text only: values may be secret.
    @Override
    public String toString() {
        return sql;
    }
}
