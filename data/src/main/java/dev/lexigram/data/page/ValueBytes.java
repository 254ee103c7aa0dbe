package dev.lexigram.data.page;

import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.error.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The values of a cursor as bytes: each a tag and what it needs.
///
/// Whole numbers come back as `Long` or `BigDecimal`, fractions as `Double`, enums as their names, and points in
/// time as `Instant`: nothing that an order or a comparison could tell apart.
final class ValueBytes {

    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int WHOLE = 3;
    private static final int FRACTION = 4;
    private static final int DECIMAL = 5;
    private static final int TEXT = 6;
    private static final int INSTANT = 7;
    private static final int DATE = 8;
    private static final int TIME = 9;
    private static final int DATE_TIME = 10;
    private static final int UUID_BITS = 11;
    private static final int BYTES = 12;

    private ValueBytes() {}

    static byte[] write(List<@Nullable Object> values) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                write(out, value);
            }
        } catch (IOException e) {
            // Memory does not fail: only a text may.
            throw new CursorException(Problem.of("A text with half a character cannot be in a cursor."), e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Boolean flag -> out.writeByte(flag ? TRUE : FALSE);
            case Long n -> number(out, WHOLE, n);
            case Integer n -> number(out, WHOLE, n);
            case Short n -> number(out, WHOLE, n);
            case Byte n -> number(out, WHOLE, n);
            case Double n -> fraction(out, n);
            case Float n -> fraction(out, n);
            case BigDecimal n -> decimal(out, n);
            case BigInteger n -> decimal(out, new BigDecimal(n));
            case CharSequence text -> bytes(out, TEXT, utf8(text));
            case Character text -> bytes(out, TEXT, utf8(text.toString()));
            case Enum<?> constant -> bytes(out, TEXT, utf8(constant.name()));
            case Instant time -> instant(out, time);
            case OffsetDateTime time -> instant(out, time.toInstant());
            case ZonedDateTime time -> instant(out, time.toInstant());
            case LocalDate date -> number(out, DATE, date.toEpochDay());
            case LocalTime time -> number(out, TIME, time.toNanoOfDay());
            case LocalDateTime both -> {
                number(out, DATE_TIME, both.toLocalDate().toEpochDay());
                out.writeLong(both.toLocalTime().toNanoOfDay());
            }
            case UUID id -> {
                number(out, UUID_BITS, id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case byte[] bytes -> bytes(out, BYTES, bytes);
            default -> throw unknown(value);
        }
    }

    private static CursorException unknown(Object value) {
        return new CursorException(Problem.of("A cursor cannot hold values of this type.")
                .with("type", value.getClass().getName())
                .hint("Sort by columns of numbers, texts, enums, booleans, UUIDs, bytes or times."));
    }

    private static void number(DataOutputStream out, int tag, long value) throws IOException {
        out.writeByte(tag);
        out.writeLong(value);
    }

    private static void fraction(DataOutputStream out, double value) throws IOException {
        out.writeByte(FRACTION);
        out.writeDouble(value);
    }

    private static void decimal(DataOutputStream out, BigDecimal value) throws IOException {
        bytes(out, DECIMAL, value.unscaledValue().toByteArray());
        out.writeInt(value.scale());
    }

    private static void instant(DataOutputStream out, Instant time) throws IOException {
        number(out, INSTANT, time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    private static void bytes(DataOutputStream out, int tag, byte[] bytes) throws IOException {
        out.writeByte(tag);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Refuses half a pair of surrogates, which would come back as a question mark and point to another row.
    private static byte[] utf8(CharSequence text) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    static List<@Nullable Object> read(byte[] content, int offset) {
        List<@Nullable Object> values = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(content, offset, content.length - offset))) {
            while (in.available() > 0) {
                values.add(read(in));
            }
        } catch (IOException e) {
            throw new CursorException(CursorCodec.damaged(), e);
        }
        return values;
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case WHOLE -> in.readLong();
            case FRACTION -> in.readDouble();
            case DECIMAL -> new BigDecimal(new BigInteger(bytes(in)), in.readInt());
            case TEXT -> new String(bytes(in), StandardCharsets.UTF_8);
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case TIME -> LocalTime.ofNanoOfDay(in.readLong());
            case DATE_TIME ->
                LocalDateTime.of(LocalDate.ofEpochDay(in.readLong()), LocalTime.ofNanoOfDay(in.readLong()));
            case UUID_BITS -> new UUID(in.readLong(), in.readLong());
            case BYTES -> bytes(in);
            default -> throw new IOException("Unknown tag.");
        };
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
