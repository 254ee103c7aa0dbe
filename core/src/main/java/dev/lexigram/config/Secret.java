package dev.lexigram.config;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.lexigram.contracts.error.Masking;
import java.util.Objects;

/// A text that no log, error or JSON ever shows; only {@link #reveal} gives it. Immutable and thread-safe.
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /// A secret that holds the text.
    public static Secret of(String text) {
        return new Secret(Objects.requireNonNull(text, "text"));
    }

    /// The text itself; hand it to what needs it and keep it nowhere.
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && text.equals(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// Always three asterisks.
    @Override
    @JsonValue
    public String toString() {
        return Masking.MASK;
    }
}
