package dev.lexigram.testkit.server;

import dev.lexigram.testkit.server.Commands.Command;
import dev.lexigram.testkit.server.Commands.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings the system libraries that a server's binary needs and a bare machine lacks.
///
/// As the superuser it installs the package; otherwise, or when that fails, it unpacks the package beside the
/// server.
record SystemLibraries(ServerKind kind, Platform platform, Commands commands) {

    /// Library to packages, older names first. MySQL needs the first two.
    private static final Map<String, List<String>> PACKAGES = Map.of(
            "libaio.so.1", List.of("libaio1", "libaio1t64"),
            "libnuma.so.1", List.of("libnuma1"),
            "libcrypt.so.1", List.of("libcrypt1"),
            "libsystemd.so.0", List.of("libsystemd0"));

    private static final Pattern MISSING = Pattern.compile("loading shared libraries: ([^:\\s]+): cannot open");
    private static final Path INSTALLED = Path.of("/usr/lib/x86_64-linux-gnu");
    private static final Map<String, String> QUIET = Map.of("DEBIAN_FRONTEND", "noninteractive");

    /// Makes a binary loadable.
    ///
    /// @param brought the directory for unpacked libraries
    /// @throws ServerUnavailableException when a library cannot be brought
    void bringFor(Path binary, Path brought) {
        try {
            Files.createDirectories(brought);
            Optional<String> missing = missingOf(binary, brought);
            for (int rounds = 0; missing.isPresent(); rounds++) {
                String library = missing.get();
                bring(library, brought);
                missing = missingOf(binary, brought);
                if (missing.filter(library::equals).isPresent() || rounds > PACKAGES.size()) {
                    throw unavailable(library, "bringing its package did not help");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The variables with which the binary finds what was brought.
    Map<String, String> environment(Path brought, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put("LD_LIBRARY_PATH", brought.toString());
        return all;
    }

    private Optional<String> missingOf(Path binary, Path brought) {
        Outcome outcome = commands.run(Command.of(brought, binary.toString(), "--version")
                .withEnvironment(environment(brought, Map.of("LC_ALL", "C"))));
        if (outcome.succeeded()) {
            return Optional.empty();
        }
        Matcher matcher = MISSING.matcher(outcome.output());
        if (!matcher.find()) {
            throw new ServerStartException(kind, binary.getFileName() + " --version", outcome.output(), null);
        }
        return Optional.of(matcher.group(1));
    }

    private void bring(String library, Path brought) throws IOException {
        List<String> packages = PACKAGES.getOrDefault(library, List.of());
        if (packages.isEmpty()) {
            throw unavailable(library, "no known package has it");
        }
        if (!platform.has("apt-get")) {
            throw unavailable(library, "there is no apt-get to bring it with");
        }
        if (!(platform.root() && install(packages)) && !unpack(packages, brought)) {
            throw unavailable(library, "neither installing nor unpacking " + packages + " succeeded");
        }
        linkRenamed(library, brought);
    }

    private boolean install(List<String> packages) {
        if (installAny(packages)) {
            return true;
        }
        commands.run(Command.of(Path.of("/"), "apt-get", "update").withEnvironment(QUIET));
        return installAny(packages);
    }

    private boolean installAny(List<String> packages) {
        return packages.stream()
                .anyMatch(name -> commands.run(Command.of(
                                        Path.of("/"),
                                        "apt-get",
                                        "-o",
                                        "DPkg::Lock::Timeout=60",
                                        "install",
                                        "-y",
                                        "--no-install-recommends",
                                        name)
                                .withEnvironment(QUIET))
                        .succeeded());
    }

    private boolean unpack(List<String> packages, Path brought) throws IOException {
        Path work = Files.createTempDirectory(brought.getParent(), "package");
        try {
            for (String name : packages) {
                if (commands.run(Command.of(work, "apt-get", "download", name)).succeeded()) {
                    return extract(work, brought);
                }
            }
            return false;
        } finally {
            Directories.delete(work);
        }
    }

    private boolean extract(Path work, Path brought) throws IOException {
        for (Path archive : filesIn(work, ".deb")) {
            if (!commands.run(Command.of(work, "dpkg-deb", "-x", archive.toString(), work.toString()))
                    .succeeded()) {
                return false;
            }
        }
        for (Path library : filesIn(work, "")) {
            if (String.valueOf(library.getFileName()).contains(".so")) {
                // Follows links: the copy carries the name that is asked for.
                Files.write(brought.resolve(library.getFileName()), Files.readAllBytes(library));
            }
        }
        return true;
    }

    private static List<Path> filesIn(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    /// Since Debian 13 and Ubuntu 24.04 the library carries another name with the same content.
    private static void linkRenamed(String library, Path brought) throws IOException {
        for (Path directory : List.of(brought, INSTALLED)) {
            Path renamed = directory.resolve(library + "t64");
            if (Files.exists(renamed) && !Files.exists(brought.resolve(library))) {
                Files.createSymbolicLink(brought.resolve(library), renamed);
            }
        }
    }

    private ServerUnavailableException unavailable(String library, String why) {
        return new ServerUnavailableException(
                kind, library + " is missing and " + why, "Install the system package that has " + library + ".");
    }
}
