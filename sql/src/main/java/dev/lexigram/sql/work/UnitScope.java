package dev.lexigram.sql.work;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.transaction.ActiveTransaction;
import dev.lexigram.sql.transaction.TransactionScope;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What all units of work of one database have in common. Thread-safe.
final class UnitScope {

    private final ScopedValue<Unit> current = ScopedValue.newInstance();
    private final Database database;
    private volatile UnitSettings defaults = UnitSettings.DEFAULTS;
    private volatile @Nullable Types types;

    UnitScope(Database database) {
        this.database = database;
    }

    /// The classes that were met; they belong to an open database.
    private record Types(SqlEngine engine, ConcurrentHashMap<Class<?>, EntityType<?>> known) {}

    Database database() {
        return database;
    }

    UnitSettings defaults() {
        return defaults;
    }

    void defaults(UnitSettings others) {
        defaults = others;
    }

    TransactionScope transactions() {
        return database.unwrap(TransactionScope.class);
    }

    ScopedValue.Carrier binding(Unit unit) {
        return ScopedValue.where(current, unit);
    }

    /// The unit that the calling code is in: if it is not over, and the running transaction is its own.
    @Nullable
    Unit running() {
        if (!current.isBound() || current.get().isClosed()) {
            return null;
        }
        Unit unit = current.get();
        ActiveTransaction transaction = transactions().current();
        return transaction != null && unit.isIn(transaction) ? unit : null;
    }

    @SuppressWarnings("unchecked") // put in under the class
    <T> EntityType<T> type(Class<T> type) {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        Types open = types;
        if (open == null || !open.engine().equals(engine)) {
            open = new Types(engine, new ConcurrentHashMap<>());
            types = open;
        }
        EntityType<?> known = open.known().get(type);
        if (known == null) {
            known = open.known().computeIfAbsent(type, unknown -> new EntityType<>(database, engine, type));
        }
        return (EntityType<T>) known;
    }

    @SuppressWarnings("unchecked") // of its own class
    <T> EntityType<T> typeOf(T entity) {
        return type((Class<T>) entity.getClass());
    }
}
