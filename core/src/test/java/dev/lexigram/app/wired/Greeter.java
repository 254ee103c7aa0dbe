package dev.lexigram.app.wired;

import io.avaje.inject.External;
import io.avaje.inject.PostConstruct;
import io.avaje.inject.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// A bean of an application, wired at compile time.
@Singleton
public final class Greeter {

    private final Store store;
    private final Store archive;

    Greeter(@External Store store, @External @Named("archive") Store archive) {
        this.store = store;
        this.archive = archive;
    }

    @PostConstruct
    void begin() {
        store.write("begin");
    }

    @PreDestroy
    void end() {
        archive.write("end");
    }
}
