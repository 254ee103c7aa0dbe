package dev.lexigram.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The machine as far as starting servers depends on it.
///
/// @param os the operating system's name
/// @param architecture the processor's name
/// @param root whether this JVM runs as the superuser
/// @param programs the directories in which programs are looked up
record Platform(String os, String architecture, boolean root, List<Path> programs) {

    static Platform current() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return new Platform(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                "root".equals(System.getProperty("user.name")),
                Arrays.stream(path.split(":")).map(Path::of).toList());
    }

    void requireBinariesFor(ServerKind kind) {
        if (!os.equals("Linux") || !List.of("amd64", "x86_64").contains(architecture)) {
            throw new ServerUnavailableException(
                    kind,
                    "no binaries for " + os + " on " + architecture,
                    "The servers are packaged for Linux on amd64; run these tests there.");
        }
    }

    boolean has(String program) {
        return programs.stream().anyMatch(directory -> Files.isExecutable(directory.resolve(program)));
    }
}
