package dev.lexigram.contracts.hook;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Named extension points: actions are told, filters change a value.
///
/// The name of a hook is its payload's type, so a handler cannot get the wrong payload. Handlers run in ascending
/// priority, equal priorities in order of registration. Thread-safe.
public interface HookRegistry {

    /// Calls the handler on each {@link #fire}; a failing handler is logged and the others still run.
    <T> Registration onAction(Class<T> type, int priority, Consumer<? super T> handler);

    /// As {@link #onAction(Class, int, Consumer)} at {@link HookPriority#NORMAL}.
    default <T> Registration onAction(Class<T> type, Consumer<? super T> handler) {
        return onAction(type, HookPriority.NORMAL, handler);
    }

    /// As {@link #onAction(Class, int, Consumer)}, for the first call only.
    <T> Registration onceAction(Class<T> type, int priority, Consumer<? super T> handler);

    /// Passes each {@link #apply} value through the filter; what a filter throws reaches the caller.
    <T> Registration onFilter(Class<T> type, int priority, UnaryOperator<T> filter);

    /// Tells all handlers of the payload's class.
    void fire(Object payload);

    /// The value after all filters of the type, in order.
    <T> T apply(Class<T> type, T value);

    /// Whether a handler or filter is registered for the type.
    boolean has(Class<?> type);

    /// Takes out all handlers and filters of the type.
    void clear(Class<?> type);
}
