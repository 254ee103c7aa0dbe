package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockOptions;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.store.SqlLockStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What the contracts of lock stores have in common.
final class Leases {

    /// Longer than any test runs.
    static final Duration LONG = Duration.ofHours(1);

    /// Long enough for every other test thread to have its turn.
    static final Duration PATIENCE = Duration.ofSeconds(50);

    /// Short enough not to hold up the suite.
    static final Duration SHORT = Duration.ofMillis(300);

    private Leases() {}

    static LockStore in(Database database, String table) {
        return SqlLockStore.on(database, o -> o.table(table));
    }

    /// A store in a table of its own.
    static LockStore fresh(Database database) {
        return in(database, Scratch.name("locks"));
    }

    static LockOptions patient(Duration ttl) {
        return LockOptions.defaults().withTtl(ttl).withWait(PATIENCE);
    }

    /// As if the time of all leases were over: by the database's clock, whatever the time is here.
    static void letEnd(Database database, String table) {
        Table.of(table)
                .update(Map.of("expires_at", Functions.now(Duration.ofMillis(-1))))
                .allRows()
                .execute(database);
    }

    static boolean isFree(LockStore locks, String name) {
        Optional<LockLease> lease = locks.tryAcquire(name, LONG);
        lease.ifPresent(LockLease::close);
        return lease.isPresent();
    }

    static void wasteTime(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
