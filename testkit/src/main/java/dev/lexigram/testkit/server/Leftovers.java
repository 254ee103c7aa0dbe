package dev.lexigram.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Removes the servers of JVMs that were killed before they could stop them.
final class Leftovers {
    private Leftovers() {}

    /// Ends and deletes every server in a directory whose JVM is no more; call it under the store's lock.
    static void sweep(Path running) throws IOException {
        for (Path run : list(running)) {
            if (Owner.read(run).filter(Owner::isAlive).isEmpty()) {
                remove(run);
            }
        }
    }

    /// Ends all processes of a server and deletes its directory.
    static void remove(Path run) throws IOException {
        List<ProcessHandle> servers = processesOf(run);
        servers.forEach(ProcessHandle::destroyForcibly);
        servers.forEach(Leftovers::awaitEnd);
        Directories.delete(run);
    }

    private static List<Path> list(Path running) throws IOException {
        try (Stream<Path> runs = Files.list(running)) {
            return runs.filter(Files::isDirectory).toList();
        }
    }

    /// By the directory's unique name in the command line: a recorded process number may have a new owner.
    private static List<ProcessHandle> processesOf(Path run) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(run + "/"))
                        .isPresent())
                .toList();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Process " + process.pid() + " does not end.", e);
        }
    }
}
