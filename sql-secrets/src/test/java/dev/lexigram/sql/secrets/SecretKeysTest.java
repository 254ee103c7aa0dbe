package dev.lexigram.sql.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.lexigram.contracts.error.SecretException;
import dev.lexigram.sql.DatabaseService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys for secrets: read, written, added and taken away.
class SecretKeysTest {

    @Test
    void keysComeBackFromTheirText(@TempDir Path folder) throws IOException {
        SecretKeys keys = SecretKeys.generate().withNewPrimary();
        SecretKeys read = SecretKeys.fromJson(keys.toJson());
        assertThat(read.ids()).isEqualTo(keys.ids()).hasSize(2);
        assertThat(read.primaryId()).isEqualTo(keys.primaryId());
        Path file = Files.writeString(folder.resolve("keys.json"), keys.toJson());
        assertThat(SecretKeys.fromFile(file).ids()).isEqualTo(keys.ids());
        assertThatThrownBy(() -> SecretKeys.fromFile(folder.resolve("none.json")))
                .hasMessageContaining("none.json");
    }

    @Test
    void keysAreAddedBeforeTheyEncrypt() {
        SecretKeys first = SecretKeys.generate();
        SecretKeys both = first.withNewKey();
        assertThat(both.primaryId()).isEqualTo(first.primaryId());
        long second = both.ids().stream()
                .filter(id -> id != first.primaryId())
                .findFirst()
                .orElseThrow();
        SecretKeys turned = both.withPrimary(second);
        assertThat(turned.primaryId()).isEqualTo(second);
        assertThat(turned.without(first.primaryId()).ids()).containsExactly(second);
        assertThatThrownBy(() -> turned.without(second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> first.withPrimary(second)).isInstanceOf(IllegalArgumentException.class);
        assertThat(first.ids()).as("the former keys are as they were").hasSize(1);
    }

    @Test
    void nothingOfAKeyIsInAText() {
        SecretKeys keys = SecretKeys.generate();
        String secret = keys.toJson().replaceAll("(?s).*\"value\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(keys.toString()).contains(String.valueOf(keys.primaryId())).doesNotContain(secret);
        String broken = keys.toJson().replace("ENABLED", "ENABLED\"");
        assertThatThrownBy(() -> SecretKeys.fromJson(broken))
                .isInstanceOf(SecretException.class)
                .satisfies(e -> assertThat(Plain.text(e)).doesNotContain(secret));
        assertThatThrownBy(() -> SecretKeys.fromJson(secret))
                .satisfies(e -> assertThat(Plain.text(e)).doesNotContain(secret));
    }

    @Test
    void keysForSomethingElseAreRefused() throws GeneralSecurityException {
        assertThatThrownBy(() -> SecretKeys.fromJson(json(PredefinedMacParameters.HMAC_SHA256_128BITTAG)))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("authenticated encryption");
        assertThatThrownBy(
                        () -> SecretKeys.fromJson(json(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE_NO_PREFIX)))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("no id");
        assertThat(SecretKeys.fromJson(json(PredefinedAeadParameters.XCHACHA20_POLY1305))
                        .ids())
                .hasSize(1);
        SecretException e =
                catchThrowableOfType(SecretException.class, () -> SecretKeys.fromEnvironment("LEX_NO_SUCH_VARIABLE"));
        assertThat(e.code()).isEqualTo(SecretException.UNUSABLE_KEYS);
        assertThat(e).hasMessageContaining("LEX_NO_SUCH_VARIABLE");
    }

    private static KeysetHandle handle(Parameters parameters) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    }

    private static String json(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                handle(parameters), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    @Test
    void aKeyManagementServiceEncryptsTheKeyOfEachSecret() throws GeneralSecurityException {
        Aead service =
                handle(PredefinedAeadParameters.AES128_GCM).getPrimitive(RegistryConfiguration.get(), Aead.class);
        SecretKeys keys = SecretKeys.fromKms(service);
        try (DatabaseService db = DatabaseService.open("sqlite::memory:")) {
            SqlSecretStore store = SqlSecretStore.on(db, keys);
            store.createTable();
            store.put("a", "one");
            assertThat(store.get("a").orElseThrow().text()).isEqualTo("one");
            assertThat(store.verify()).isEmpty();
            assertThat(store.rotate()).isZero();
            Aead another =
                    handle(PredefinedAeadParameters.AES128_GCM).getPrimitive(RegistryConfiguration.get(), Aead.class);
            SqlSecretStore other = SqlSecretStore.on(db, SecretKeys.fromKms(another));
            assertThatThrownBy(() -> other.get("a")).isInstanceOf(SecretException.class);
        }
        assertThatThrownBy(keys::toJson).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(keys::withNewKey).isInstanceOf(IllegalStateException.class);
    }
}
