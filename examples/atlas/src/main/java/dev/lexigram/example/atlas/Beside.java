package dev.lexigram.example.atlas;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Somebody else who uses the database at the same time: a thread without the caller's transaction.
final class Beside {

    private Beside() {}

    /// What the other finds out; the caller waits for it.
    static <R> R in(Supplier<R> body) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return CompletableFuture.supplyAsync(body, threads).join();
        }
    }
}
