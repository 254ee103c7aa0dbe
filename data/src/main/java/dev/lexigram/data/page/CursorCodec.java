package dev.lexigram.data.page;

import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.page.CursorRequest.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes places in an order as texts that only the holder of the key can make.
///
/// A cursor holds a version, a fingerprint of the query's shape, a side and the values of a row, signed with
/// HMAC-SHA256, in letters that need no escape in a URL. It is signed and not encrypted: whoever holds a cursor can
/// read the values of its row, so sort by nothing that the reader of the page may not see. Immutable and
/// thread-safe.
public final class CursorCodec {

    private static final byte VERSION = 1;
    private static final byte AFTER = 0;
    private static final byte BEFORE = 1;
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final int HEAD_BYTES = 1 + HASH_BYTES + 1;
    // Proxies and servers commonly take 8 KiB for a whole request line.
    private static final int MAX_LENGTH = 4096;

    private final SecretKeySpec key;

    private CursorCodec(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("The key of cursors needs at least " + KEY_BYTES + " bytes.");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// Cursors that every holder of this key can read, after a restart too.
    ///
    /// @param key at least 32 random bytes, which are copied
    /// @throws IllegalArgumentException when there are fewer
    public static CursorCodec of(byte[] key) {
        return new CursorCodec(key);
    }

    /// Cursors that are good as long as this process runs, and for it alone.
    public static CursorCodec random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new CursorCodec(key);
    }

    /// The cursor of a place.
    ///
    /// @param shape what the cursor is good for, in any words that are the same when it comes back
    /// @throws CursorException when a value is of a type that cursors do not know, or all are too long
    public String encode(String shape, CursorPosition position) {
        byte[] values = ValueBytes.write(position.values());
        byte[] content = ByteBuffer.allocate(HEAD_BYTES + values.length)
                .put(VERSION)
                .put(fingerprint(shape))
                .put(position.side() == Side.AFTER ? AFTER : BEFORE)
                .put(values)
                .array();
        String cursor = text(ByteBuffer.allocate(content.length + HASH_BYTES)
                .put(content)
                .put(signature(content))
                .array());
        if (cursor.length() > MAX_LENGTH) {
            throw new CursorException(Problem.of("The row's values are too long for a cursor.")
                    .with("limit", MAX_LENGTH)
                    .hint("Sort by shorter columns."));
        }
        return cursor;
    }

    /// The place that a cursor stands for.
    ///
    /// @param shape what it must be good for
    /// @throws CursorException when it is damaged, forged, of another version or of another query
    public CursorPosition decode(String shape, String cursor) {
        byte[] all = bytes(cursor);
        if (all[0] != VERSION) {
            throw refused("The cursor is of another version.");
        }
        byte[] content = Arrays.copyOf(all, all.length - HASH_BYTES);
        byte[] signature = Arrays.copyOfRange(all, content.length, all.length);
        if (!MessageDigest.isEqual(signature, signature(content))) {
            throw refused("The cursor is damaged or was made with another key.");
        }
        byte[] fingerprint = Arrays.copyOfRange(content, 1, 1 + HASH_BYTES);
        if (!MessageDigest.isEqual(fingerprint, fingerprint(shape))) {
            throw refused("The cursor belongs to another query.");
        }
        Side side = content[HEAD_BYTES - 1] == AFTER ? Side.AFTER : Side.BEFORE;
        return new CursorPosition(side, ValueBytes.read(content, HEAD_BYTES));
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused("The cursor is too long.");
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new CursorException(damaged(), e);
        }
        // The decoder forgives padding and loose bits at the end, and one place should have one cursor.
        if (all.length < HEAD_BYTES + HASH_BYTES || !text(all).equals(cursor)) {
            throw new CursorException(damaged());
        }
        return all;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static CursorException refused(String sentence) {
        return new CursorException(Problem.of(sentence).hint("Begin again with the first page."));
    }

    static Problem damaged() {
        return Problem.of("The cursor is damaged.").hint("Pass it on unchanged, or begin again with the first page.");
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
        }
    }

    private static byte[] fingerprint(String shape) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(shape.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
