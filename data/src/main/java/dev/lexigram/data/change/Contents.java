package dev.lexigram.data.change;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares and copies values by what is in them.
public final class Contents {
    private Contents() {}

    /// Whether two values are the same: arrays, lists and maps by what is in them, others as they themselves say.
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> first && other instanceof List<?> second) {
            return sameElements(first, second);
        }
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return first.keySet().equals(second.keySet())
                    && first.keySet().stream().allMatch(key -> same(first.get(key), second.get(key)));
        }
        return Objects.deepEquals(one, other);
    }

    private static boolean sameElements(List<?> first, List<?> second) {
        if (first.size() != second.size()) {
            return false;
        }
        Iterator<?> others = second.iterator();
        return first.stream().allMatch(element -> same(element, others.next()));
    }

    /// The value as it is now, whatever is done to it later: arrays, lists, sets and maps are copied with what is
    /// in them. Other objects are taken for immutable; see {@link #isOpaque}.
    public static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(element -> copy.add(copy(element)));
                yield copy;
            }
            case Set<?> set -> new LinkedHashSet<@Nullable Object>(set);
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, content) -> copy.put(key, copy(content)));
                yield copy;
            }
            case null -> null;
            default -> value.getClass().isArray() ? array(value) : value;
        };
    }

    private static Object array(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(array, i)));
        }
        return copy;
    }

    /// Whether a value may change inside without being seen: an object that is neither a container that is copied
    /// nor of a class that is known to be immutable.
    public static boolean isOpaque(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case List<?> list -> list.stream().anyMatch(Contents::isOpaque);
            case Set<?> set -> set.stream().anyMatch(Contents::isOpaque);
            case Map<?, ?> map -> map.values().stream().anyMatch(Contents::isOpaque);
            default -> isOpaque(value.getClass());
        };
    }

    private static boolean isOpaque(Class<?> type) {
        return !type.isArray()
                && !type.isRecord()
                && !Enum.class.isAssignableFrom(type)
                && !type.getName().startsWith("java.");
    }
}
