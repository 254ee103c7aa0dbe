package dev.lexigram.sql.audit;

import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.error.Problem;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys that audit entries are signed with (HMAC-SHA256): one signs, all verify. Immutable and thread-safe;
/// each `with` returns a copy, and the text form shows ids only.
///
/// Keep them away from the database: whoever has one can write entries that look genuine.
public final class AuditKeys {

    /// The length of a signature in bytes.
    static final int SIGNATURE = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String active;
    private final Map<String, SecretKeySpec> keys;

    private AuditKeys(String active, Map<String, SecretKeySpec> keys) {
        this.active = active;
        this.keys = Map.copyOf(keys);
    }

    /// One key.
    ///
    /// @param id what entries call it: 1 to 64 letters, digits, points, lines or hyphens
    /// @param key at least 16 bytes; best 32 random ones
    /// @throws IllegalArgumentException when the id or the key is anything else
    public static AuditKeys of(String id, byte[] key) {
        return new AuditKeys(id, Map.of(checked(id), spec(key)));
    }

    /// Keys in text, the first being the one that signs: `2026=BASE64,2025=BASE64`.
    ///
    /// @throws AuditException when the text is anything else; nothing of it is in the exception
    public static AuditKeys parse(String text) {
        AuditKeys all = null;
        try {
            for (String one : text.strip().split(",")) {
                int equals = one.indexOf('=');
                String id = one.substring(0, Math.max(0, equals)).strip();
                byte[] key =
                        Base64.getDecoder().decode(one.substring(equals + 1).strip());
                all = all == null ? of(id, key) : all.withFormer(id, key);
            }
        } catch (IllegalArgumentException e) {
            // Without the cause: its words may be those of the text.
            all = null;
        }
        if (all == null) {
            throw new AuditException(
                    AuditException.UNUSABLE_KEYS,
                    Problem.of("The text is not a list of keys.")
                            .hint("Write each as id=BASE64 with at least 16 bytes, the one that signs first."),
                    null);
        }
        return all;
    }

    /// The keys in an environment variable, as {@link #parse} reads them.
    ///
    /// @throws AuditException when there is no such variable, or it holds anything else
    public static AuditKeys fromEnvironment(String variable) {
        String text = System.getenv(variable);
        if (text == null) {
            throw new AuditException(
                    AuditException.UNUSABLE_KEYS,
                    Problem.of("The environment variable with the keys is not set.")
                            .with("variable", variable)
                            .hint("Set it to a list such as 2026=BASE64, the key that signs first."),
                    null);
        }
        return parse(text);
    }

    /// 32 random bytes.
    public static byte[] newKey() {
        byte[] key = new byte[SIGNATURE];
        RANDOM.nextBytes(key);
        return key;
    }

    /// A copy in which another key signs; the former ones still verify.
    ///
    /// @throws IllegalArgumentException when the id is taken, or the id or the key is none
    public AuditKeys withActive(String id, byte[] key) {
        return new AuditKeys(id, with(id, key));
    }

    /// A copy with one more key that verifies only.
    ///
    /// @throws IllegalArgumentException when the id is taken, or the id or the key is none
    public AuditKeys withFormer(String id, byte[] key) {
        return new AuditKeys(active, with(id, key));
    }

    private Map<String, SecretKeySpec> with(String id, byte[] key) {
        Map<String, SecretKeySpec> all = new LinkedHashMap<>(keys);
        if (all.put(checked(id), spec(key)) != null) {
            throw new IllegalArgumentException("There is a key of that id already: " + id + ".");
        }
        return all;
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A key's id consists of 1 to 64 letters, digits, points, lines or hyphens.");
        }
        return id;
    }

    private static SecretKeySpec spec(byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("A key has at least " + SHORTEST + " bytes.");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    /// The id of the key that signs.
    public String activeId() {
        return active;
    }

    /// The ids of all keys.
    public Set<String> ids() {
        return keys.keySet();
    }

    /// @throws AuditException when there is no such key
    byte[] sign(String id, byte[] content) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new AuditException(
                    AuditException.UNUSABLE_KEYS,
                    Problem.of("What was signed with this key cannot be checked.")
                            .with("key id", id)
                            .with("known", ids())
                            .hint("Add the key with withFormer; call adoptKey() before a key is taken away."),
                    null);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            // Every JDK has it.
            throw new IllegalStateException(e);
        }
    }

    /// The ids of the keys.
    @Override
    public String toString() {
        return "AuditKeys[active=" + active + ", ids=" + ids() + "]";
    }
}
