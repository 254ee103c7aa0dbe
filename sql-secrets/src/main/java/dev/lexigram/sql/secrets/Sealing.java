package dev.lexigram.sql.secrets;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.SecretException;
import dev.lexigram.contracts.store.Secret;
import dev.lexigram.contracts.store.SecretFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Makes rows of secrets and secrets of rows. Each value is bound to its table, name, version and time: it does not
/// decrypt elsewhere.
///
/// @param table the table's name
/// @param keys what encrypts and decrypts
record Sealing(String table, SecretKeys keys) {

    // Keeps values apart from whatever else the same keys may encrypt, and from later forms of this one.
    private static final byte[] PURPOSE = "lexigram secret 1".getBytes(StandardCharsets.UTF_8);

    SecretRow seal(String name, long version, Instant createdAt, byte[] value) {
        byte[] sealed = keys.encrypt(value, bound(name, version, createdAt));
        return new SecretRow(name, version, keys.primaryId(), sealed, createdAt);
    }

    /// The same secret under the key that encrypts now.
    SecretRow again(SecretRow row) {
        Secret secret = open(row);
        return seal(row.name(), row.version(), row.createdAt(), secret.bytes());
    }

    /// @throws SecretException when it cannot be decrypted
    Secret open(SecretRow row) {
        SecretFault.Reason reason;
        GeneralSecurityException cause = null;
        if (keys.idIn(row.sealed()) != row.keyId()) {
            reason = SecretFault.Reason.DAMAGED;
        } else if (!keys.has(row.keyId())) {
            reason = SecretFault.Reason.UNKNOWN_KEY;
        } else {
            try {
                byte[] bound = bound(row.name(), row.version(), row.createdAt());
                return new Secret(row.name(), row.version(), row.createdAt(), keys.decrypt(row.sealed(), bound));
            } catch (GeneralSecurityException e) {
                reason = SecretFault.Reason.DAMAGED;
                cause = e;
            }
        }
        throw unreadable(row, reason, cause);
    }

    private SecretException unreadable(SecretRow row, SecretFault.Reason reason, @Nullable Throwable cause) {
        return switch (reason) {
            case DAMAGED ->
                new SecretException(
                        SecretException.DAMAGED,
                        about(row, "The secret was altered, or copied from another name, version or table.")
                                .hint("Restore the row from a backup, or store the value anew."),
                        cause);
            case UNKNOWN_KEY ->
                new SecretException(
                        SecretException.UNKNOWN_KEY,
                        about(row, "The key that the secret was encrypted with is not among the keys.")
                                .with("key id", row.keyId())
                                .with("known", keys.ids())
                                .hint("Add the key again and call rotate() before it is taken away."),
                        cause);
        };
    }

    private Problem about(SecretRow row, String sentence) {
        return Problem.of(sentence)
                .with("table", table)
                .with("name", row.name())
                .with("version", row.version());
    }

    /// Texts with their lengths, so that no two rows have the same.
    private byte[] bound(String name, long version, Instant createdAt) {
        byte[] tableBytes = table.getBytes(StandardCharsets.UTF_8);
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        3 * Integer.BYTES + PURPOSE.length + tableBytes.length + nameBytes.length + 2 * Long.BYTES)
                .putInt(PURPOSE.length)
                .put(PURPOSE)
                .putInt(tableBytes.length)
                .put(tableBytes)
                .putInt(nameBytes.length)
                .put(nameBytes)
                .putLong(version)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .array();
    }
}
