package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.ConnectionFactory;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.postgres.ListenerStatus.State;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who listens to what in one database, and what its one connection for that has come to. Thread-safe.
///
/// States: IDLE, nobody listens → CONNECTING, for the first listener → CONNECTED ⇄ LOST → IDLE after the last
/// listener. `closed` is never undone. All fields that are not final are guarded by `lock`; no listener is called
/// under it.
final class NotificationHub implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PostgresNotifications.class.getName());

    private final String database;
    private final ConnectionFactory factory;
    private final ErrorTranslator errors;
    private final InstantSource clock = InstantSource.system();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Listening> wanted = new ArrayList<>();
    // Those whose channel was heard on some connection: they are told of gaps.
    private final Set<Listening> served = new HashSet<>();
    // The channels that the server was told of on the present connection.
    private Set<String> heard = Set.of();
    private @Nullable NotificationWorker worker;
    private boolean delivering;
    private boolean closed;
    // How often a listener came, or the last one went: then the worker has something to do at once.
    private long requests;
    // Attempts to connect that were in vain, and why the last one was.
    private long failures;
    private @Nullable SQLException failure;
    private ListenerStatus status;

    NotificationHub(String database, ConnectionFactory factory, ErrorTranslator errors) {
        this.database = database;
        this.factory = factory;
        this.errors = errors;
        this.status = new ListenerStatus(State.IDLE, clock.instant(), 0, 0);
    }

    ListenerStatus status() {
        lock.lock();
        try {
            int channels = channels().size();
            return new ListenerStatus(status.state(), status.since(), channels, status.gaps());
        } finally {
            lock.unlock();
        }
    }

    /// Returns when the server has been told.
    ///
    /// @throws DatabaseException when it cannot be; then nothing listens
    Subscription listen(String channel, NotificationListener listener) {
        Listening mine = new Listening(this, channel, listener);
        long seen = failures();
        NotificationWorker active = add(mine);
        try {
            if (active.isCurrentThread()) {
                active.tellServerAtOnce();
            }
            awaitHeard(mine, seen);
            return mine;
        } catch (RuntimeException e) {
            remove(mine);
            throw e;
        }
    }

    private long failures() {
        lock.lock();
        try {
            return failures;
        } finally {
            lock.unlock();
        }
    }

    private NotificationWorker add(Listening mine) {
        lock.lock();
        try {
            refuseClosed();
            wanted.add(mine);
            if (heard.contains(mine.channel())) {
                served.add(mine);
            }
            NotificationWorker active = worker;
            if (active == null) {
                become(State.CONNECTING);
                active = new NotificationWorker(this, factory);
                worker = active;
                active.start("lexigram-notifications-" + database);
            }
            requests++;
            changed.signalAll();
            return active;
        } finally {
            lock.unlock();
        }
    }

    private void awaitHeard(Listening mine, long seen) {
        lock.lock();
        try {
            while (!served.contains(mine)) {
                refuseClosed();
                SQLException reason = failure;
                if (failures != seen && reason != null) {
                    throw errors.translate(reason, new ErrorTranslator.Context(database, listenTo(mine.channel())));
                }
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(
                    Problem.of("The thread was interrupted before the server was told to notify.")
                            .with("database", database)
                            .with("channel", mine.channel())
                            .hint("Nothing listens; ask again if it is still wanted."),
                    e);
        } finally {
            lock.unlock();
        }
    }

    static String listenTo(String channel) {
        return "listen " + Identifier.of(channel).doubleQuoted();
    }

    private void refuseClosed() {
        if (closed) {
            throw new DriverException(
                    Problem.of("The database is not open.")
                            .with("database", database)
                            .hint("Listen after the application has booted and before it is closed."),
                    null);
        }
    }

    void remove(Listening listening) {
        lock.lock();
        try {
            wanted.remove(listening);
            served.remove(listening);
            if (wanted.isEmpty()) {
                requests++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private Set<String> channels() {
        Set<String> names = new LinkedHashSet<>();
        wanted.forEach(listening -> names.add(listening.channel()));
        return names;
    }

    private void become(State state) {
        status = new ListenerStatus(state, clock.instant(), 0, status.gaps());
    }

    /// What the worker should listen to; empty means that it is needed no more and must end.
    Set<String> channelsFor(NotificationWorker asking) {
        lock.lock();
        try {
            if (worker != asking) {
                return Set.of();
            }
            Set<String> channels = channels();
            // A new listener of a channel that the worker is about to leave must wait until it is back.
            heard = heard.stream().filter(channels::contains).collect(Collectors.toUnmodifiableSet());
            if (channels.isEmpty()) {
                worker = null;
                become(State.IDLE);
            }
            return channels;
        } finally {
            lock.unlock();
        }
    }

    /// The server listens to these channels on the present connection.
    ///
    /// @return who missed what was sent before, if the connection is a new one
    List<Listening> heard(NotificationWorker telling, Set<String> channels) {
        lock.lock();
        try {
            if (worker != telling) {
                return List.of();
            }
            List<Listening> missed = status.state() == State.LOST ? List.copyOf(served) : List.of();
            if (status.state() == State.LOST) {
                status = new ListenerStatus(State.LOST, status.since(), 0, status.gaps() + 1);
                LOG.log(Level.INFO, "Notifications of {0} arrive again.", database);
            }
            if (status.state() != State.CONNECTED) {
                become(State.CONNECTED);
            }
            heard = Set.copyOf(channels);
            wanted.stream().filter(each -> heard.contains(each.channel())).forEach(served::add);
            changed.signalAll();
            return missed;
        } finally {
            lock.unlock();
        }
    }

    /// The connection broke, or could not be made.
    void failed(NotificationWorker telling, SQLException error) {
        lock.lock();
        try {
            if (worker != telling || closed) {
                return;
            }
            if (status.state() == State.CONNECTED) {
                become(State.LOST);
                heard = Set.of();
                LOG.log(Level.WARNING, "Notifications of " + database + " are interrupted.", translated(error));
                return;
            }
            failures++;
            failure = error;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    DatabaseException translated(SQLException error) {
        return errors.translate(error, new ErrorTranslator.Context(database, ""));
    }

    /// Waits before the next attempt; a change of listeners or the end of the database cuts it short.
    void pause(Duration time) {
        lock.lock();
        try {
            long seen = requests;
            long left = time.toNanos();
            while (!closed && requests == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // The database is being closed, which the worker sees next.
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /// Whether listeners may be called; if so, {@link #delivered()} must follow.
    boolean mayDeliver() {
        lock.lock();
        try {
            delivering = !closed;
            return delivering;
        } finally {
            lock.unlock();
        }
    }

    void delivered() {
        lock.lock();
        try {
            delivering = false;
        } finally {
            lock.unlock();
        }
    }

    List<Listening> on(String channel) {
        lock.lock();
        try {
            return wanted.stream()
                    .filter(listening -> listening.channel().equals(channel))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Ends all listeners and the connection, and waits for both.
    @Override
    public void close() {
        List<Listening> all;
        NotificationWorker active;
        lock.lock();
        try {
            closed = true;
            all = List.copyOf(wanted);
            wanted.clear();
            served.clear();
            active = worker;
            if (active != null && !delivering) {
                // It may wait for an answer that never comes. A listener is not interrupted.
                active.interrupt();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        all.forEach(Listening::end);
        if (active != null) {
            active.awaitEnd();
        }
    }
}
