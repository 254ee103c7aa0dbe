package dev.lexigram.sql.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a database is asked for locks by name. Immutable and thread-safe.
///
/// Each statement has one parameter, the lock's key, and answers at once with one truth value; null means no.
///
/// @param tryLock takes the lock for the session, if it is free
/// @param unlock gives it back, and says whether the session had it
/// @param tryInTransaction takes it until the transaction ends, if it is free; null where there is no such lock
/// @param key what the server calls the lock of a name
public record AdvisoryLockSql(
        String tryLock, String unlock, @Nullable String tryInTransaction, Function<String, Object> key) {

    /// The SHA-256 of a name in UTF-8, for servers that take no name of any length.
    public static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
