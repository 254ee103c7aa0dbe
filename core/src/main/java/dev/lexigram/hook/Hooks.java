package dev.lexigram.hook;

import dev.lexigram.contracts.hook.HookRegistry;
import dev.lexigram.contracts.hook.Registration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The hook registry that lives in memory; each application has one.
///
/// A call sees the handlers that were registered when it began. Thread-safe.
public final class Hooks implements HookRegistry {

    private static final System.Logger LOG = System.getLogger(Hooks.class.getName());

    private final HandlerTable<Consumer<Object>> actions = new HandlerTable<>();
    private final HandlerTable<UnaryOperator<Object>> filters = new HandlerTable<>();

    private Hooks() {}

    /// A registry without handlers.
    public static Hooks create() {
        return new Hooks();
    }

    @Override
    public <T> Registration onAction(Class<T> type, int priority, Consumer<? super T> handler) {
        Objects.requireNonNull(handler, "handler");
        return actions.add(type, priority, payload -> handler.accept(type.cast(payload)));
    }

    @Override
    public <T> Registration onceAction(Class<T> type, int priority, Consumer<? super T> handler) {
        Objects.requireNonNull(handler, "handler");
        OneCall<T> once = new OneCall<>(type, handler);
        once.registration = actions.add(type, priority, once);
        return once.registration;
    }

    @Override
    public <T> Registration onFilter(Class<T> type, int priority, UnaryOperator<T> filter) {
        Objects.requireNonNull(filter, "filter");
        return filters.add(type, priority, value -> filter.apply(type.cast(value)));
    }

    @Override
    public void fire(Object payload) {
        for (Consumer<Object> action : actions.of(payload.getClass())) {
            try {
                action.accept(payload);
            } catch (RuntimeException failure) {
                // One handler's fault must not silence the others, nor reach the code that only tells.
                LOG.log(
                        System.Logger.Level.ERROR,
                        () -> "A handler of " + payload.getClass().getName() + " failed.",
                        failure);
            }
        }
    }

    @Override
    public <T> T apply(Class<T> type, T value) {
        Object current = value;
        for (UnaryOperator<Object> filter : filters.of(type)) {
            current = Objects.requireNonNull(filter.apply(current), "A filter returned null.");
        }
        return type.cast(current);
    }

    @Override
    public boolean has(Class<?> type) {
        return !actions.of(type).isEmpty() || !filters.of(type).isEmpty();
    }

    @Override
    public void clear(Class<?> type) {
        actions.clear(type);
        filters.clear(type);
    }

    /// Runs its handler on the first call and takes itself out; later and concurrent calls do nothing.
    private static final class OneCall<T> implements Consumer<Object> {
        private final Class<T> type;
        private final Consumer<? super T> handler;
        private final AtomicBoolean called = new AtomicBoolean();
        // Empty until onceAction has it; a call in between leaves only a spent entry behind.
        private volatile Registration registration = () -> {};

        OneCall(Class<T> type, Consumer<? super T> handler) {
            this.type = type;
            this.handler = handler;
        }

        @Override
        public void accept(Object payload) {
            if (called.compareAndSet(false, true)) {
                registration.close();
                handler.accept(type.cast(payload));
            }
        }
    }
}
