package dev.lexigram.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a machine that is played: a binary that lacks its library until that is installed or lies beside it.
final class SystemLibrariesTest {

    private static final String LOADER = "mysqld: error while loading shared libraries: libaio.so.1: cannot open";

    @TempDir
    private Path directory = Path.of("unset");

    private final List<String> run = new ArrayList<>();
    private boolean installed;
    private boolean repository = true;
    private String debian = "libaio1";

    @BeforeEach
    void makeAptGet() throws IOException {
        Files.createDirectories(directory.resolve("home"));
        Path program = Files.createFile(directory.resolve("apt-get"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theSuperuserInstallsThePackage() {
        bring(true, directory);
        assertThat(run).anyMatch(line -> line.endsWith("libaio1")).noneMatch(line -> line.contains("download"));
        assertThat(brought()).isEmptyDirectory();
    }

    @Test
    void othersUnpackItBesideTheServer() {
        bring(false, directory);
        assertThat(run).contains("apt-get download libaio1").noneMatch(line -> line.contains("install"));
        assertThat(brought().resolve("libaio.so.1")).exists();
    }

    @Test
    void whereInstallingFailsTheSuperuserUnpacksToo() {
        repository = false;
        bring(true, directory);
        assertThat(run).contains("apt-get update", "apt-get download libaio1");
        assertThat(brought().resolve("libaio.so.1")).exists();
    }

    @Test
    void newerSystemsNameThePackageAndTheLibraryOtherwise() {
        debian = "libaio1t64";
        bring(false, directory);
        assertThat(brought().resolve("libaio.so.1")).isSymbolicLink().exists();
    }

    @Test
    void nothingIsBroughtWhereNothingIsMissing() {
        installed = true;
        bring(false, directory);
        assertThat(run).hasSize(1);
    }

    @Test
    void withoutAptGetTheServerIsUnavailable() {
        assertThatThrownBy(() -> bring(true, directory.resolve("home")))
                .isInstanceOfSatisfying(
                        ServerUnavailableException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo("libaio.so.1 is missing and there is no apt-get to bring it with"));
    }

    private Path brought() {
        return directory.resolve("home/brought");
    }

    private void bring(boolean root, Path programs) {
        Platform platform = new Platform("Linux", "amd64", root, List.of(programs));
        new SystemLibraries(ServerKind.MYSQL, platform, this::play)
                .bringFor(directory.resolve("home/bin/mysqld"), brought());
    }

    private Commands.Outcome play(Commands.Command command) {
        String line = String.join(" ", command.line());
        run.add(line);
        try {
            boolean works = switch (command.line().getFirst()) {
                case "apt-get" -> aptGet(line, command.directory());
                case "dpkg-deb" -> unpack(command.directory());
                default -> installed || Files.exists(brought().resolve("libaio.so.1"));
            };
            return new Commands.Outcome(works ? 0 : 1, works ? "" : LOADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean aptGet(String line, Path place) throws IOException {
        if (!line.endsWith(" " + debian)) {
            return false;
        }
        if (line.contains("download")) {
            Files.createFile(place.resolve(debian + ".deb"));
            return true;
        }
        installed = repository;
        return repository;
    }

    private boolean unpack(Path place) throws IOException {
        String name = debian.endsWith("t64") ? "libaio.so.1t64" : "libaio.so.1";
        Files.createDirectories(place.resolve("usr/lib"));
        Files.createFile(place.resolve("usr/lib").resolve(name + ".0.2"));
        Files.createSymbolicLink(place.resolve("usr/lib").resolve(name), Path.of(name + ".0.2"));
        return true;
    }
}
