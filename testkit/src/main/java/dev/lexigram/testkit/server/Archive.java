package dev.lexigram.testkit.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/// Unpacks server binaries that lie on the class path.
record Archive(ServerKind kind, String resource) {

    private static final int OWNER_EXECUTES = 0100;

    /// Unpacks a compressed tar archive whole.
    void unpackTar(Path target) throws IOException {
        try (InputStream raw = locate().openStream();
                InputStream plain = new CompressorStreamFactory()
                        .createCompressorInputStream(compressionOfName(), new BufferedInputStream(raw));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, inside(target, entry.getName()));
            }
        } catch (CompressorException e) {
            throw new IOException(e);
        }
    }

    /// Unpacks the files of the resource's jar that lie under one of the prefixes of this directory resource.
    void unpackJar(Path target, List<String> prefixes) throws IOException {
        if (!(locate().openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("Not in a jar: " + resource);
        }
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
            if (prefixes.stream().anyMatch(prefix -> entry.getName().startsWith(resource + prefix))) {
                Path file = inside(target, entry.getName().substring(resource.length()));
                try (InputStream content = jar.getInputStream(entry)) {
                    write(content, file, file.startsWith(target.resolve("bin")));
                }
            }
        }
    }

    private URL locate() {
        URL url = Archive.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new ServerUnavailableException(
                    kind, "its binaries are not on the class path", "Do not exclude the binaries of lexigram-testkit.");
        }
        return url;
    }

    private String compressionOfName() {
        return resource.endsWith("xz") ? CompressorStreamFactory.XZ : CompressorStreamFactory.GZIP;
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside of the archive: " + name);
        }
        return file;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            createParent(file);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            write(content, file, (entry.getMode() & OWNER_EXECUTES) != 0);
        }
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        createParent(file);
        Files.copy(content, file);
        if (executable) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void createParent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }
}
