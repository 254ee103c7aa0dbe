package dev.lexigram.contracts.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What went wrong, as data: a constant sentence, the values that belong to it, and what to do.
///
/// Secrets are masked when a detail is added, so no later reader can print them. Immutable and thread-safe.
///
/// @param sentence a constant sentence that ends with a full stop and holds no values
/// @param details the values, in the order in which they were added
/// @param hint what to do about it, or null when nothing useful can be said
public record Problem(
        String sentence,
        Map<String, Object> details,
        @Nullable String hint) {

    // Also keeps a value from writing a line of its own into a log, or commands into a terminal.
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\p{Cntrl}\\u2028\\u2029]+\\s*");

    public Problem {
        Objects.requireNonNull(sentence, "sentence");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /// A problem with no details yet.
    public static Problem of(String sentence) {
        return new Problem(sentence, Map.of(), null);
    }

    /// A copy with one more detail; a null value adds nothing, and secret values are masked.
    public Problem with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> copy = new LinkedHashMap<>(details);
        copy.put(key, Masking.detail(key, value));
        return new Problem(sentence, copy, hint);
    }

    /// A copy with advice on what to do.
    public Problem hint(@Nullable String advice) {
        return new Problem(sentence, details, advice == null ? null : Masking.text(advice));
    }

    /// One line, whatever the details hold: the sentence, the details in parentheses, then the advice.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(sentence);
        if (!details.isEmpty()) {
            String sep = " (";
            for (var detail : details.entrySet()) {
                text.append(sep).append(detail.getKey()).append(": ").append(detail.getValue());
                sep = ", ";
            }
            text.append(')');
        }
        String all =
                hint == null ? text.toString() : text.append(' ').append(hint).toString();
        return BREAKS.matcher(all).replaceAll(" ");
    }
}
