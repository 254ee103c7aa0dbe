package dev.lexigram.data.change;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One object for each identity. Beyond a limit those that were not used for the longest time are forgotten, of
/// those that may be. Not thread-safe.
///
/// @param <I> what tells objects apart; with `equals`
/// @param <E> the objects
public final class IdentityMap<I, E> {

    private final Map<I, E> entries;
    private final int limit;
    private final Predicate<? super E> forgettable;

    private IdentityMap(int limit, Predicate<? super E> forgettable) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true);
        this.limit = limit;
        this.forgettable = forgettable;
    }

    /// @param limit from how many on objects are forgotten
    /// @param forgettable whether an object may be; it is asked when one is to be
    /// @throws IllegalArgumentException when the limit is not positive
    public static <I, E> IdentityMap<I, E> of(int limit, Predicate<? super E> forgettable) {
        if (limit < 1) {
            throw new IllegalArgumentException("An identity map holds at least one object: " + limit + ".");
        }
        return new IdentityMap<>(limit, forgettable);
    }

    /// The object, or null when there is none.
    public @Nullable E get(I identity) {
        return entries.get(identity);
    }

    /// Remembers an object, in the place of another one.
    public void put(I identity, E entry) {
        entries.put(identity, entry);
        if (entries.size() > limit) {
            forget(entry);
        }
    }

    /// The map is in the order of use, so the first that may go is the one that was not used for the longest
    /// time.
    private void forget(E latest) {
        Iterator<E> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            E entry = oldest.next();
            if (!entry.equals(latest) && forgettable.test(entry)) {
                oldest.remove();
                return;
            }
        }
    }

    public void remove(I identity) {
        entries.remove(identity);
    }

    public void clear() {
        entries.clear();
    }

    public int size() {
        return entries.size();
    }

    /// All objects, the longest unused first.
    public Collection<E> entries() {
        return List.copyOf(entries.values());
    }
}
