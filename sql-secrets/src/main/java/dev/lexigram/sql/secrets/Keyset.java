package dev.lexigram.sql.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.SecretException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A keyset of Tink, for authenticated encryption. Immutable and thread-safe; Tink's text form shows no key.
///
/// @param handle the keys
/// @param aead what uses them
record Keyset(KeysetHandle handle, Aead aead) {

    // Tink's prefix of what a key with an id has encrypted: a one, then the id.
    private static final int PREFIX = 1 + Integer.BYTES;
    private static final long NONE = -1;

    static Keyset generate() {
        return built(KeysetHandle.newBuilder().addEntry(fresh().makePrimary()));
    }

    static Keyset parse(String json) {
        try {
            return of(TinkJsonProtoKeysetFormat.parseKeyset(json, tink(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            // Without the cause: its words may be those of the text.
            throw unusable("The text is not a keyset of Tink.", null);
        }
    }

    private static Keyset of(KeysetHandle handle) {
        for (int i = 0; i < handle.size(); i++) {
            if (handle.getAt(i).getKey().getIdRequirementOrNull() == null) {
                throw unusable("A key has no id in what it encrypts, so that nobody could tell what needs it.", null);
            }
        }
        try {
            return new Keyset(handle, handle.getPrimitive(tink(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw unusable("The keys are not for authenticated encryption.", e);
        }
    }

    /// Tink's own registry: its newer configurations read keys and cannot make them.
    private static Configuration tink() throws GeneralSecurityException {
        AeadConfig.register();
        return RegistryConfiguration.get();
    }

    private static SecretException unusable(String sentence, @Nullable Throwable cause) {
        return new SecretException(
                SecretException.UNUSABLE_KEYS,
                Problem.of(sentence).hint("Make keys with SecretKeys.generate() and keep what toJson() gives."),
                cause);
    }

    static Aead envelope(Aead service) {
        try {
            tink();
            return KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, service);
        } catch (GeneralSecurityException e) {
            throw unusable("The service's key cannot be used.", e);
        }
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private Keyset changed(Consumer<KeysetHandle.Builder> change) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
        change.accept(builder);
        return built(builder);
    }

    private static Keyset built(KeysetHandle.Builder builder) {
        try {
            return of(builder.setConfiguration(tink()).build());
        } catch (GeneralSecurityException e) {
            throw unusable("The keys could not be made.", e);
        }
    }

    Keyset withNewKey() {
        return changed(builder -> builder.addEntry(fresh()));
    }

    Keyset withNewPrimary() {
        return changed(builder -> builder.addEntry(fresh().makePrimary()));
    }

    Keyset withPrimary(long id) {
        return changed(builder -> builder.getAt(place(id)).makePrimary());
    }

    Keyset without(long id) {
        if (id == primary()) {
            throw new IllegalArgumentException("The key that encrypts cannot be left out: " + id + ".");
        }
        return changed(builder -> builder.deleteAt(place(id)));
    }

    private int place(long id) {
        for (int i = 0; i < handle.size(); i++) {
            if (idOf(handle.getAt(i)) == id) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no key " + id + " among " + ids() + ".");
    }

    private static long idOf(KeysetHandle.Entry entry) {
        return Integer.toUnsignedLong(entry.getId());
    }

    long primary() {
        return idOf(handle.getPrimary());
    }

    /// The keys that decrypt.
    SortedSet<Long> ids() {
        SortedSet<Long> ids = new TreeSet<>();
        for (int i = 0; i < handle.size(); i++) {
            if (handle.getAt(i).getStatus() == KeyStatus.ENABLED) {
                ids.add(idOf(handle.getAt(i)));
            }
        }
        return ids;
    }

    /// The key that an encrypted value says it is encrypted with, or a number that no key has.
    static long idIn(byte[] sealed) {
        return sealed.length < PREFIX || sealed[0] != 1
                ? NONE
                : Integer.toUnsignedLong(ByteBuffer.wrap(sealed).getInt(1));
    }

    String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, tink(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw unusable("The keys could not be written.", e);
        }
    }
}
