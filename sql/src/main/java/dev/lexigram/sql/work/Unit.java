package dev.lexigram.sql.work;

import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.work.FieldChange;
import dev.lexigram.contracts.work.UnitBody;
import dev.lexigram.contracts.work.UnitOfWork;
import dev.lexigram.contracts.work.UnitPlan;
import dev.lexigram.contracts.work.UnitRepository;
import dev.lexigram.contracts.work.UnitSavepoint;
import dev.lexigram.sql.security.Activation;
import dev.lexigram.sql.security.ActiveScopes;
import dev.lexigram.sql.transaction.ActiveTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A unit of work over one transaction.
final class Unit implements UnitOfWork {

    private static final System.Logger LOG = System.getLogger(Unit.class.getName());

    private final UnitScope scope;
    private final UnitSettings settings;
    private final UnitTransaction transaction;
    private final Registry registry;
    private final Registering registering;
    private final UnitEvents events = new UnitEvents();
    // What is read on behalf of one tenant must not be found on behalf of another, nor written to its tables.
    private final Activation scopes = ActiveScopes.capture();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private boolean closed;
    private @Nullable Throwable failure;

    Unit(UnitScope scope, UnitSettings settings, UnitTransaction transaction) {
        this.scope = scope;
        this.settings = settings;
        this.transaction = transaction;
        this.registry = new Registry(settings.limit());
        this.registering = new Registering(registry, events);
    }

    Registry registry() {
        return registry;
    }

    Registering registering() {
        return registering;
    }

    /// Whether its transaction is the other one or a part of it.
    boolean isIn(ActiveTransaction other) {
        return transaction.active().isOneWith(other);
    }

    /// @throws dev.lexigram.contracts.error.TransactionException when it cannot be used, or not by this thread
    void check() {
        transaction.active().checkOwner();
        if (closed) {
            throw Refusal.closed(scope.database());
        }
        if (failure != null) {
            throw Refusal.failed(scope.database(), failure);
        }
        if (!scopes.isActive()) {
            throw Refusal.otherScopes(scope.database());
        }
    }

    /// Runs something in the transaction, whatever the calling code is in.
    <R> R inside(Supplier<R> work) {
        check();
        return transaction.<R, RuntimeException>call(work::get);
    }

    /// Asks the store something after it got what is registered.
    <R> R ask(Supplier<R> question) {
        return inside(() -> {
            write();
            return question.get();
        });
    }

    @Override
    public <T, K> UnitRepository<T, K> repository(Class<T> type, Class<K> key) {
        check();
        return new TrackedRepository<>(this, scope.type(type).keyedBy(key));
    }

    @Override
    public void registerNew(Object entity) {
        check();
        registering.created(scope.typeOf(entity), entity);
    }

    @Override
    public void registerDirty(Object entity) {
        check();
        registering.changed(scope.typeOf(entity), entity);
    }

    @Override
    public void registerDeleted(Object entity) {
        check();
        registering.deleted(scope.typeOf(entity), entity);
    }

    @Override
    public void registerEvent(Object event) {
        check();
        events.register(event);
    }

    @Override
    public List<Object> collectEvents() {
        check();
        events.pull(registry.pending());
        return events.take();
    }

    @Override
    public <T> T stored(T entity) {
        check();
        EntityType<T> type = scope.typeOf(entity);
        Tracked<T> known = registry.find(type, entity);
        if (known == null || !known.isThere()) {
            throw Refusal.unknown(type);
        }
        return known.current();
    }

    @Override
    public List<FieldChange> changes(Object entity) {
        check();
        return changes(scope.typeOf(entity), entity);
    }

    private <T> List<FieldChange> changes(EntityType<T> type, T entity) {
        Tracked<T> known = registry.find(type, entity);
        return known == null || !known.isThere() ? List.of() : known.changes();
    }

    @Override
    public UnitPlan plan() {
        check();
        return Batches.plan(Batches.of(registry.pending()));
    }

    @Override
    public void flush() {
        inside(() -> {
            write();
            return Boolean.TRUE;
        });
    }

    private void write() {
        List<Tracked<?>> pending = registry.pending();
        List<WriteBatch<?>> batches = Batches.of(pending);
        events.pull(pending);
        if (!batches.isEmpty()) {
            write(batches);
        }
        for (Tracked<?> tracked : pending) {
            if (tracked.state() == Tracked.State.CHANGED && tracked.changed().isEmpty()) {
                tracked.settle();
                registry.mark(tracked);
            }
        }
    }

    private void write(List<WriteBatch<?>> batches) {
        UnitPlan plan = Batches.plan(batches);
        try {
            scope.transactions().part(transaction.active(), () -> {
                settings.before().forEach(hook -> hook.accept(plan));
                batches.forEach(batch -> batch.write(registry));
                settings.after().forEach(hook -> hook.accept(plan));
            });
        } catch (RuntimeException | Error e) {
            // Some of it may be written, and the unit no longer knows what its rows are.
            failure = e;
            throw e;
        }
    }

    /// Does everything but the commit.
    private void finish() {
        for (int i = 0; i < beforeCommit.size(); i++) {
            beforeCommit.get(i).run();
        }
        do {
            write();
        } while (registry.isRegistered());
        deliver(events.take());
    }

    private void deliver(List<Object> all) {
        if (all.isEmpty()) {
            return;
        }
        if (settings.outbox().isPresent()) {
            settings.outbox().get().addAll(all);
            return;
        }
        EventBus bus = settings.bus().orElseThrow(() -> Refusal.nobodyForEvents(scope.database(), all.size()));
        transaction.active().afterCommit(() -> all.forEach(event -> publish(bus, event)));
    }

    /// The work is done: whoever was told that it failed would do it again.
    private static void publish(EventBus bus, Object event) {
        try {
            bus.publish(event);
        } catch (RuntimeException | Error e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    () -> "An event that was published after a commit was not handled: "
                            + event.getClass().getName(),
                    e);
        }
    }

    @Override
    public void commit() {
        transaction.active().checkOwner();
        try {
            inside(() -> {
                finish();
                return Boolean.TRUE;
            });
        } catch (RuntimeException | Error e) {
            if (!closed) {
                undo();
            }
            throw e;
        }
        end();
        transaction.commit();
    }

    @Override
    public void rollback() {
        transaction.active().checkOwner();
        if (closed) {
            throw Refusal.closed(scope.database());
        }
        undo();
    }

    private void undo() {
        end();
        transaction.rollback();
    }

    /// Nothing of it is remembered.
    void end() {
        closed = true;
        registry.clear();
        events.clear();
    }

    @Override
    public void reset() {
        check();
        registry.clear();
        events.clear();
        beforeCommit.clear();
    }

    @Override
    public UnitSavepoint savepoint() {
        return inside(() -> {
            write();
            Savepoint place = transaction.active().savepoint();
            Runnable memento = memento();
            return new Place(place, memento);
        });
    }

    /// A place in the transaction, with what the unit was there.
    private final class Place implements UnitSavepoint {
        private final Savepoint place;
        private final Runnable memento;

        Place(Savepoint place, Runnable memento) {
            this.place = place;
            this.memento = memento;
        }

        @Override
        public void rollback() {
            transaction.active().checkOwner();
            if (closed) {
                throw Refusal.closed(scope.database());
            }
            transaction.<Boolean, RuntimeException>call(() -> {
                place.rollback();
                return Boolean.TRUE;
            });
            memento.run();
        }

        @Override
        public void release() {
            inside(() -> {
                place.release();
                return Boolean.TRUE;
            });
        }
    }

    private Runnable memento() {
        Runnable rows = registry.memento();
        Runnable own = events.memento();
        List<Runnable> callbacks = List.copyOf(beforeCommit);
        return () -> {
            rows.run();
            own.run();
            beforeCommit.clear();
            beforeCommit.addAll(callbacks);
            failure = null;
        };
    }

    /// A part of the transaction begins that may be undone by itself, and the unit with it.
    void entered(Transaction part) {
        Runnable memento = inside(this::memento);
        part.afterRollback(() -> {
            if (!closed) {
                memento.run();
            }
        });
    }

    @Override
    public void beforeCommit(Runnable callback) {
        check();
        beforeCommit.add(callback);
    }

    @Override
    public void afterCommit(Runnable callback) {
        check();
        level().afterCommit(callback);
    }

    @Override
    public void afterRollback(Runnable callback) {
        check();
        level().afterRollback(callback);
    }

    /// The part of the transaction that the calling code is in.
    private ActiveTransaction level() {
        ActiveTransaction running = scope.transactions().current();
        return running != null && isIn(running) ? running : transaction.active();
    }

    @Override
    public <R, X extends Exception> R call(UnitBody<R, X> body) throws X {
        check();
        return transaction.<R, X>call(() -> scope.binding(this).<R, X>call(() -> body.run(this)));
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            rollback();
        }
    }
}
