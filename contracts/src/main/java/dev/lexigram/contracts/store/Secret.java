package dev.lexigram.contracts.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// One version of a secret, readable. Immutable and thread-safe; its text form shows no value.
public final class Secret {

    private final String name;
    private final long version;
    private final Instant createdAt;
    private final byte[] value;

    /// @param value copied
    public Secret(String name, long version, Instant createdAt, byte[] value) {
        this.name = name;
        this.version = version;
        this.createdAt = createdAt;
        this.value = value.clone();
    }

    /// What it was stored under.
    public String name() {
        return name;
    }

    /// Its version, from 1.
    public long version() {
        return version;
    }

    /// When this version was stored.
    public Instant createdAt() {
        return createdAt;
    }

    /// The value; a copy, which the caller may overwrite after use.
    public byte[] bytes() {
        return value.clone();
    }

    /// The value as text.
    ///
    /// @throws IllegalStateException when it is not text in UTF-8
    public String text() {
        String text = new String(value, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), value)) {
            throw new IllegalStateException("The secret is not text; ask for its bytes.");
        }
        return text;
    }

    /// The name and the version.
    @Override
    public String toString() {
        return "Secret[name=" + name + ", version=" + version + "]";
    }
}
