package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.identifier.Identifier;
import java.nio.charset.StandardCharsets;

/// Messages between the programs that use one PostgreSQL database: `LISTEN` and `NOTIFY`.
///
/// They reach those that listen at that moment and are kept for nobody: a signal to look, not a queue. All
/// listeners of a database object share one connection beside its pool, which exists while there are any. When it
/// is lost it is made again, and each listener is told of the gap. Thread-safe.
public final class PostgresNotifications {

    /// The longest payload, in bytes of UTF-8.
    public static final int MAX_PAYLOAD_BYTES = 7_999;

    private final Database database;
    private final PostgresBackend backend;

    private PostgresNotifications(Database database, PostgresBackend backend) {
        this.database = database;
        this.backend = backend;
    }

    /// The notifications of a database.
    ///
    /// @throws DriverException when it has none: {@link Capability#NOTIFICATIONS} is missing
    public static PostgresNotifications on(Database database) {
        SqlBackend backend = database.unwrap(SqlBackend.class);
        if (backend instanceof PostgresBackend postgres) {
            return new PostgresNotifications(database, postgres);
        }
        throw new DriverException(
                Problem.of("The database lacks a capability.")
                        .with("database", backend.dialect().name())
                        .with("capability", Capability.NOTIFICATIONS)
                        .hint("Only PostgreSQL notifies."),
                null);
    }

    /// Sends to all that listen. Inside a transaction it is sent by the commit, or never; equal ones of a
    /// transaction are sent once.
    ///
    /// @param channel letters, digits and underscores, at most 63; upper and lower case differ
    /// @param payload at most {@link #MAX_PAYLOAD_BYTES}, perhaps empty
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the channel is no such name
    /// @throws ParameterBindingException when the payload is too long
    public void notify(String channel, String payload) {
        String name = checked(channel);
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_PAYLOAD_BYTES) {
            throw new ParameterBindingException(
                    Problem.of("The payload of a notification is too long.")
                            .with("channel", name)
                            .with("bytes", bytes)
                            .hint("Send at most " + MAX_PAYLOAD_BYTES
                                    + " bytes: store the rest in a table, and send its key."),
                    null);
        }
        // A row comes back, with nothing in it.
        database.sql("select pg_notify(?, ?) is not null").bind(name, payload).list();
    }

    /// Tells the listener of all that is sent on the channel from the return of this call on.
    ///
    /// @param channel as in {@link #notify}
    /// @return what ends it; the end of the database does too
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the channel is no such name
    /// @throws dev.lexigram.contracts.error.DatabaseException when the server cannot be told; then nothing
    /// listens
    public Subscription listen(String channel, NotificationListener listener) {
        return backend.notifications().listen(checked(channel), listener);
    }

    /// How the connection of the listeners is doing; all of a database object share it.
    public ListenerStatus status() {
        return backend.notifications().status();
    }

    private String checked(String channel) {
        return backend.dialect().checked(Identifier.of(channel)).name();
    }
}
