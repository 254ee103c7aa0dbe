package dev.lexigram.sql.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Values as bytes in one way only: texts and bytes with their lengths, so that nothing can move from one value to
/// the next. Used by one thread.
final class Canonical {

    private static final int NULL = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    /// @param purpose keeps signatures of one kind from being taken for those of another
    Canonical(String purpose) {
        text(purpose);
    }

    Canonical number(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    Canonical text(@Nullable String value) {
        return value == null ? number(NULL) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Canonical bytes(byte[] value) {
        number(value.length);
        out.writeBytes(value);
        return this;
    }

    Canonical time(Instant value) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    byte[] done() {
        return out.toByteArray();
    }
}
