package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.driver.Signals;
import dev.lexigram.sql.driver.SqlBackend;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Wakes the relays of an outbox when there is something new: those of this program at once, those of others by a
/// message of the database where it has such.
///
/// Messages are not sent by the transactions themselves: PostgreSQL lets those that do commit one after the other.
/// One that follows soon after stands for many. Thread-safe.
final class Wakers {

    private static final System.Logger LOG = System.getLogger(SqlOutbox.class.getName());
    private static final long TOGETHER_MILLIS = 5;
    private static final int LONGEST_CHANNEL = 63;

    private final Database database;
    private final String channel;
    private final @Nullable Signals signals;
    private final List<Wake> here = new CopyOnWriteArrayList<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    Wakers(Database database, String table) {
        this.database = database;
        this.channel = channel(table);
        this.signals = database.unwrap(SqlBackend.class).signals().orElse(null);
    }

    private static String channel(String table) {
        String name = "lexigram_" + table.replace('.', '_');
        return name.length() <= LONGEST_CHANNEL ? name : "lexigram_" + Integer.toHexString(table.hashCode());
    }

    /// @return what ends it
    Runnable add(Wake wake) {
        here.add(wake);
        Registration listening = listen(wake);
        return () -> {
            here.remove(wake);
            if (listening != null) {
                listening.close();
            }
        };
    }

    private @Nullable Registration listen(Wake wake) {
        Signals known = signals;
        try {
            return known == null ? null : known.listen(channel, wake::call);
        } catch (DatabaseException e) {
            // As behind a pooler of connections that lends them for a transaction only.
            LOG.log(System.Logger.Level.WARNING, "A relay is not woken by other programs; it looks by itself.", e);
            return null;
        }
    }

    void call() {
        here.forEach(Wake::call);
        Signals known = signals;
        if (known != null && sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("lexigram-outbox-signal").start(() -> send(known));
        }
    }

    private void send(Signals known) {
        try {
            Thread.sleep(TOGETHER_MILLIS);
            sending.set(false);
            database.sql(known.send()).bind(channel).list();
        } catch (InterruptedException e) {
            sending.set(false);
            Thread.currentThread().interrupt();
        } catch (LexigramException e) {
            // Other relays look by themselves from time to time.
            LOG.log(System.Logger.Level.DEBUG, "The relays of other programs were not woken.", e);
        }
    }
}
