package dev.lexigram.testkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;

/// A certificate that a test made for itself, with its key. It is its own authority.
///
/// @param certificate the certificate in PEM, for the server and for whoever shall trust it
/// @param key the private key in PEM, readable by the owner only
public record TestCertificate(Path certificate, Path key) {

    private static final String ALIAS = "server";

    /// Makes one that is good for some days.
    ///
    /// @param directory where its files go; it must not hold one yet
    /// @param names for which hosts it is, such as `ip:127.0.0.1` and `dns:localhost`
    public static TestCertificate make(Path directory, String... names) {
        Path store = directory.resolve("store.p12");
        String password = UUID.randomUUID().toString();
        Commands.Outcome made = Commands.real().run(keytool(directory, store, password, names));
        if (!made.succeeded()) {
            throw new IllegalStateException("keytool failed: " + made.output());
        }
        try {
            return export(directory, KeyStore.getInstance(store.toFile(), password.toCharArray()), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key store cannot be read.", e);
        }
    }

    private static Commands.Command keytool(Path directory, Path store, String password, String... names) {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        return Commands.Command.of(
                directory,
                keytool.toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=lexigram-test",
                "-ext",
                "san=" + String.join(",", names),
                "-validity",
                "7",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                password);
    }

    private static TestCertificate export(Path directory, KeyStore store, String password)
            throws IOException, GeneralSecurityException {
        Path certificate = directory.resolve("certificate.pem");
        Path key = directory.resolve("key.pem");
        Files.write(certificate, pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                key,
                pem("PRIVATE KEY", store.getKey(ALIAS, password.toCharArray()).getEncoded()));
        return new TestCertificate(certificate, key);
    }

    private static byte[] pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return ("-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
