package dev.lexigram.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The JVM that started a server. The start time tells it from a later process with the same number.
///
/// @param process its process number
/// @param started when it started, in milliseconds since 1970
record Owner(long process, long started) {

    private static final String FILE = "owner";

    static Owner thisJvm() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle handle) {
        long started = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Owner(handle.pid(), started);
    }

    static Optional<Owner> read(Path run) {
        try {
            List<String> lines = Files.readAllLines(run.resolve(FILE));
            return Optional.of(new Owner(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1))));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    void write(Path run) throws IOException {
        Files.write(run.resolve(FILE), List.of(Long.toString(process), Long.toString(started)));
    }

    boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> of(handle).equals(this))
                .isPresent();
    }
}
