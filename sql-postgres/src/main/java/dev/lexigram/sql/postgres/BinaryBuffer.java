package dev.lexigram.sql.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes in network order that grow at the end. Not thread-safe.
final class BinaryBuffer {

    private static final VarHandle SHORT = handle(short[].class);
    private static final VarHandle INT = handle(int[].class);
    private static final VarHandle LONG = handle(long[].class);

    private byte[] bytes;
    private int length;

    BinaryBuffer(int room) {
        this.bytes = new byte[room];
    }

    private static VarHandle handle(Class<?> view) {
        return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.BIG_ENDIAN);
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        length = 0;
    }

    private int grow(int by) {
        int at = length;
        length = Math.addExact(at, by);
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
        }
        return at;
    }

    void writeByte(int value) {
        int at = grow(1);
        bytes[at] = (byte) value;
    }

    void writeShort(int value) {
        int at = grow(Short.BYTES);
        SHORT.set(bytes, at, (short) value);
    }

    void writeInt(int value) {
        int at = grow(Integer.BYTES);
        INT.set(bytes, at, value);
    }

    void writeLong(long value) {
        int at = grow(Long.BYTES);
        LONG.set(bytes, at, value);
    }

    /// The bytes after their number.
    void writeCounted(byte[] value) {
        writeInt(value.length);
        int at = grow(value.length);
        System.arraycopy(value, 0, bytes, at, value.length);
    }
}
