package dev.lexigram.sql.repository;

import dev.lexigram.contracts.hook.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is called after an entity was written. Thread-safe.
final class Hooks<T, K> {

    private final List<Consumer<? super T>> saved = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super K>> deleted = new CopyOnWriteArrayList<>();

    Registration afterSave(Consumer<? super T> hook) {
        saved.add(hook);
        return () -> saved.remove(hook);
    }

    Registration afterDelete(Consumer<? super K> hook) {
        deleted.add(hook);
        return () -> deleted.remove(hook);
    }

    T saved(T entity) {
        for (Consumer<? super T> hook : saved) {
            hook.accept(entity);
        }
        return entity;
    }

    boolean deleted(boolean went, Supplier<K> key) {
        if (went && !deleted.isEmpty()) {
            K gone = key.get();
            deleted.forEach(hook -> hook.accept(gone));
        }
        return went;
    }
}
