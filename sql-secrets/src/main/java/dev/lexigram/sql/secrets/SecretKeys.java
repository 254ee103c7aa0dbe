package dev.lexigram.sql.secrets;

import com.google.crypto.tink.Aead;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.SecretException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// The keys that secrets are encrypted with: one encrypts, all decrypt. Immutable and thread-safe; each `with`
/// returns a copy, and the text form shows ids only.
///
/// They are a keyset of Google Tink (AES-256-GCM where it is made here) and must not be stored beside the secrets.
/// To change the key of a running system without a gap: give all programs `withNewKey()`, then all
/// `withPrimary(newest)`, then call `rotate()`, then give all programs `without(old)`.
public final class SecretKeys {

    private final Aead aead;
    private final Ring ring;

    private SecretKeys(Aead aead, Ring ring) {
        this.aead = aead;
        this.ring = ring;
    }

    /// Where the keys are.
    private sealed interface Ring {

        long primary();

        SortedSet<Long> ids();

        /// The key that an encrypted value names; what is not of this ring may give any number.
        long idIn(byte[] sealed);

        /// Keys in this program.
        record Local(Keyset keys) implements Ring {
            @Override
            public long primary() {
                return keys.primary();
            }

            @Override
            public SortedSet<Long> ids() {
                return keys.ids();
            }

            @Override
            public long idIn(byte[] sealed) {
                return Keyset.idIn(sealed);
            }
        }

        /// A key in a key management service, which knows its versions itself.
        record Remote() implements Ring {

            private static final long ID = 0;

            @Override
            public long primary() {
                return ID;
            }

            @Override
            public SortedSet<Long> ids() {
                return new TreeSet<>(Set.of(ID));
            }

            @Override
            public long idIn(byte[] sealed) {
                return ID;
            }
        }
    }

    /// One new key.
    public static SecretKeys generate() {
        return of(Keyset.generate());
    }

    /// Keys as {@link #toJson()} or Tink's own tools write them.
    ///
    /// @throws SecretException when they are not usable; nothing of the text is in it
    public static SecretKeys fromJson(String json) {
        return of(Keyset.parse(json));
    }

    /// The keys in an environment variable, as JSON.
    ///
    /// @throws SecretException when there is no such variable or it holds no usable keys
    public static SecretKeys fromEnvironment(String variable) {
        String json = System.getenv(variable);
        if (json == null) {
            throw new SecretException(
                    SecretException.UNUSABLE_KEYS,
                    Problem.of("The environment variable with the keys is not set.")
                            .with("variable", variable)
                            .hint("Set it to what SecretKeys.generate().toJson() gave once."),
                    null);
        }
        return fromJson(json);
    }

    /// The keys in a file, as JSON.
    ///
    /// @throws SecretException when there is no such file or it holds no usable keys
    public static SecretKeys fromFile(Path file) {
        try {
            return fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new SecretException(
                    SecretException.UNUSABLE_KEYS,
                    Problem.of("The file with the keys cannot be read.")
                            .with("file", file)
                            .hint("Write it with SecretKeys.generate().toJson(), readable by the program only."),
                    e);
        }
    }

    /// A key in a key management service: each secret has a key of its own, which the service encrypts. Rotation is
    /// the service's affair.
    ///
    /// @param service the service's key, from a Tink integration; it is asked for each secret that is read or
    /// stored
    public static SecretKeys fromKms(Aead service) {
        return new SecretKeys(Keyset.envelope(service), new Ring.Remote());
    }

    private static SecretKeys of(Keyset keys) {
        return new SecretKeys(keys.aead(), new Ring.Local(keys));
    }

    /// A copy with one more key that does not encrypt yet.
    ///
    /// @throws IllegalStateException when the key is a service's
    public SecretKeys withNewKey() {
        return changed(Keyset::withNewKey);
    }

    /// A copy with one more key, which encrypts from now on.
    ///
    /// @throws IllegalStateException when the key is a service's
    public SecretKeys withNewPrimary() {
        return changed(Keyset::withNewPrimary);
    }

    /// A copy in which another of its keys encrypts.
    ///
    /// @throws IllegalArgumentException when there is no such key
    /// @throws IllegalStateException when the key is a service's
    public SecretKeys withPrimary(long id) {
        return changed(keys -> keys.withPrimary(id));
    }

    /// A copy without a key. What is still encrypted with it can no longer be read.
    ///
    /// @throws IllegalArgumentException when there is no such key, or it is the one that encrypts
    /// @throws IllegalStateException when the key is a service's
    public SecretKeys without(long id) {
        return changed(keys -> keys.without(id));
    }

    private SecretKeys changed(UnaryOperator<Keyset> change) {
        return of(change.apply(local()));
    }

    private Keyset local() {
        return switch (ring) {
            case Ring.Local(Keyset keys) -> keys;
            case Ring.Remote() -> throw new IllegalStateException("The key is a service's; change it there.");
        };
    }

    /// The id of the key that encrypts.
    public long primaryId() {
        return ring.primary();
    }

    /// The ids of all keys, sorted; those of Tink, from 0 to 2^32 - 1.
    public List<Long> ids() {
        return List.copyOf(ring.ids());
    }

    /// The keys themselves, as JSON in Tink's form. Whoever has it can read all secrets: keep it in a key
    /// store, away from the database and its backups.
    ///
    /// @throws IllegalStateException when the key is a service's
    public String toJson() {
        return local().toJson();
    }

    /// The key that an encrypted value says it is encrypted with.
    long idIn(byte[] sealed) {
        return ring.idIn(sealed);
    }

    boolean has(long id) {
        return ring.ids().contains(id);
    }

    byte[] encrypt(byte[] plain, byte[] bound) {
        try {
            return aead.encrypt(plain, bound);
        } catch (GeneralSecurityException e) {
            throw new SecretException(
                    SecretException.UNUSABLE_KEYS,
                    Problem.of("The value could not be encrypted.").hint("Check the keys or their service."),
                    e);
        }
    }

    byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        return aead.decrypt(sealed, bound);
    }

    /// The ids, the first being the one that encrypts.
    @Override
    public String toString() {
        return "SecretKeys[primary=" + primaryId() + ", ids=" + ids() + "]";
    }
}
