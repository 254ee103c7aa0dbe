package dev.lexigram.contracts.hook;

/// A handler's place in a registry; closing it takes the handler out. Closing twice is harmless.
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
