package dev.lexigram.hook;

import dev.lexigram.contracts.hook.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// Handlers by type, in ascending priority; equal priorities in order of registration.
///
/// The lists are immutable and replaced as a whole, so that readers need no lock. Thread-safe.
final class HandlerTable<H> {

    private record Entry<H>(int priority, H handler) {}

    private final ConcurrentMap<Class<?>, List<Entry<H>>> entries = new ConcurrentHashMap<>();

    Registration add(Class<?> type, int priority, H handler) {
        Entry<H> entry = new Entry<>(priority, handler);
        entries.compute(type, (key, present) -> with(present, entry));
        return () -> entries.computeIfPresent(type, (key, present) -> without(present, entry));
    }

    List<H> of(Class<?> type) {
        return entries.getOrDefault(type, List.of()).stream()
                .map(Entry::handler)
                .toList();
    }

    void clear(Class<?> type) {
        entries.remove(type);
    }

    private static <H> List<Entry<H>> with(@Nullable List<Entry<H>> present, Entry<H> entry) {
        List<Entry<H>> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(entry);
        // The sort is stable: equal priorities keep their order.
        all.sort(Comparator.comparingInt(Entry::priority));
        return List.copyOf(all);
    }

    private static <H> @Nullable List<Entry<H>> without(List<Entry<H>> present, Entry<H> entry) {
        List<Entry<H>> rest = present.stream()
                .filter(each -> each.handler() != entry.handler())
                .toList();
        return rest.isEmpty() ? null : rest;
    }
}
