package dev.lexigram.testkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/// The directory, shared by the JVMs of one user, in which servers are unpacked, prepared and run.
///
/// `<kind>-<version>/` holds the binaries, `<kind>-<version>-data/` a prepared data directory that each server
/// copies, and `running/` one directory for each running server.
///
/// @param base the directory
record ServerStore(Path base) {

    /// Changes whenever what is prepared changes, so that older preparations are not used.
    private static final String LAYOUT = "2";

    /// A file lock keeps out other JVMs only; this one keeps out this JVM's other threads.
    private static final ReentrantLock THREADS = new ReentrantLock();

    /// What is done while no other JVM touches the store.
    @FunctionalInterface
    interface Work<R> {
        R run() throws IOException;
    }

    static ServerStore shared() {
        // One for each user: a shared one would run programs that somebody else has put there.
        return new ServerStore(
                Path.of(System.getProperty("java.io.tmpdir"), "lexigram-servers-" + System.getProperty("user.name")));
    }

    <R> R locked(Work<R> work) throws IOException {
        Files.createDirectories(base.resolve("running"));
        THREADS.lock();
        // Closing the file gives the lock back.
        try (FileChannel file =
                FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock _ = file.lock();
            checkOwner();
            return work.run();
        } finally {
            THREADS.unlock();
        }
    }

    private void checkOwner() throws IOException {
        Path probe = Files.createTempFile(base, "owner", "");
        try {
            if (!Files.getOwner(base).equals(Files.getOwner(probe))) {
                throw new IOException("The directory belongs to somebody else: " + base);
            }
        } finally {
            Files.delete(probe);
        }
    }

    /// The unpacked binaries; call it under the lock.
    Path home(ServerProgram program) throws IOException {
        return prepared(name(program), program::unpack);
    }

    /// The prepared data directory; call it under the lock.
    Path template(ServerProgram program, Path home) throws IOException {
        return prepared(name(program) + "-data", data -> program.initialise(home, data));
    }

    /// A new directory for a server, already owned by this JVM; call it under the lock.
    Path newRun(ServerProgram program) throws IOException {
        Path run = Files.createTempDirectory(base.resolve("running"), name(program) + "-");
        // Not only the owner: the server may have to run as another user.
        run.toFile().setExecutable(true, false);
        Owner.thisJvm().write(run);
        return run;
    }

    private static String name(ServerProgram program) {
        ServerKind kind = program.kind();
        return kind.name().toLowerCase(Locale.ROOT) + "-" + kind.version() + "-" + LAYOUT;
    }

    private interface Preparation {
        void fill(Path directory) throws IOException;
    }

    /// Fills a directory aside and renames it, so that a half-filled one is never used.
    private Path prepared(String name, Preparation preparation) throws IOException {
        Path ready = base.resolve(name);
        if (!Files.exists(ready)) {
            Path partial = base.resolve(name + ".partial");
            Directories.delete(partial);
            Files.createDirectories(partial);
            preparation.fill(partial);
            Files.move(partial, ready, StandardCopyOption.ATOMIC_MOVE);
        }
        return ready;
    }
}
