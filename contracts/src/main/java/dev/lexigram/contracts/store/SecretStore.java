package dev.lexigram.contracts.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Secrets by name, encrypted where they are stored, in versions. Thread-safe.
///
/// ```
/// secrets.put("mail.password", "hunter2");
/// String password = secrets.get("mail.password").orElseThrow().text();
/// ```
///
/// A name is a text of 1 to 200 characters that does not begin or end with white space. What cannot be decrypted is
/// a {@link dev.lexigram.contracts.error.SecretException}, never an empty answer. No value gets into a log or an
/// exception.
public interface SecretStore {

    /// Stores a value as the newest version of a secret. Of several callers at the same time each gets a version of
    /// its own.
    ///
    /// @return the version, from 1
    /// @throws IllegalArgumentException when the name is none
    long put(String name, byte[] value);

    /// As {@link #put(String, byte[])}, for a text, as UTF-8.
    default long put(String name, String value) {
        return put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// The newest version of a secret.
    ///
    /// @throws dev.lexigram.contracts.error.SecretException when it cannot be decrypted
    Optional<Secret> get(String name);

    /// One version of a secret.
    ///
    /// @throws dev.lexigram.contracts.error.SecretException when it cannot be decrypted
    Optional<Secret> get(String name, long version);

    /// The newest versions of several secrets, by name, with one question; names without a secret are left out.
    ///
    /// @throws dev.lexigram.contracts.error.SecretException when one cannot be decrypted
    Map<String, Secret> getMany(Collection<String> names);

    /// As {@link #getMany(Collection)}.
    default Map<String, Secret> getMany(String... names) {
        return getMany(List.of(names));
    }

    /// The versions of a secret that are there, oldest first.
    List<Long> versions(String name);

    /// The names of all secrets, sorted.
    List<String> names();

    /// Deletes all versions of a secret.
    ///
    /// @return whether there was one
    boolean delete(String name);

    /// Deletes one version of a secret.
    ///
    /// @return whether there was one
    boolean deleteVersion(String name, long version);

    /// Encrypts with the primary key what is encrypted with others, while programs read and write. What was done
    /// stays done when it is interrupted; to go on, call it again.
    ///
    /// Give all programs the new key before: those without it cannot read what was encrypted with it.
    ///
    /// @return how many versions were encrypted anew
    /// @throws dev.lexigram.contracts.error.SecretException when some could not be decrypted; all others are done
    default long rotate() {
        return rotate(done -> {});
    }

    /// As {@link #rotate()}, telling how many versions are done, in the caller's thread, after each batch.
    long rotate(LongConsumer progress);

    /// Decrypts every version of every secret.
    ///
    /// @return those that cannot be read, by name and version; empty when all is well
    List<SecretFault> verify();
}
