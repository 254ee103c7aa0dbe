package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.event.EventHandler;
import dev.lexigram.contracts.event.EventStore;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.contracts.event.FollowOptions;
import dev.lexigram.contracts.event.Follower;
import dev.lexigram.contracts.event.StoredEvent;
import dev.lexigram.contracts.event.StreamState;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.mapping.EventTypes;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// An event store in tables of an SQL database. Thread-safe.
///
/// Appends of all streams wait for each other from the time when the first gives positions to its commit. In
/// transactions of repeatable read or serializable isolation on PostgreSQL another commit in between is a
/// `SerializationException`: run such bodies again with `TxOptions.retry`.
public final class SqlEventStore implements EventStore {

    private final Database database;
    private final EventStoreOptions options;
    private final EventTypes types;
    private final EventLog log;
    private final Snapshots snapshots;
    private final GenericRepository<FollowerRow, String> followers;

    private SqlEventStore(Database database, EventStoreOptions options) {
        this.database = database;
        this.options = options;
        this.types = EventTypes.of(options.eventTypes());
        this.log = EventLog.of(database, options.table(), options.streamTable());
        this.snapshots = Snapshots.of(database, options.snapshotTable(), options.snapshots());
        this.followers =
                GenericRepository.of(database, FollowerRow.class, String.class, o -> o.table(options.followerTable()));
    }

    /// The event store of a database; its tables are created unless they are there.
    public static SqlEventStore on(Database database) {
        return on(database, options -> options);
    }

    /// As {@link #on(Database)}, with other tables or with classes of events:
    /// `SqlEventStore.on(db, o -> o.events(OrderEvent.class))`.
    ///
    /// @throws IllegalArgumentException when two classes of events have one name
    public static SqlEventStore on(Database database, UnaryOperator<EventStoreOptions> change) {
        SqlEventStore store = new SqlEventStore(database, change.apply(EventStoreOptions.defaults()));
        // A caller's transaction would end with the first table on MySQL.
        TxOptions apart = TxOptions.defaults().withPropagation(Propagation.NOT_SUPPORTED);
        database.useTransaction(apart, none -> store.createTables());
        return store;
    }

    private void createTables() {
        SchemaManager schema = SchemaManager.on(database);
        schema.create(StreamRow.class, options.streamTable());
        schema.create(EventRow.class, options.table());
        schema.create(SnapshotRow.class, options.snapshotTable());
        schema.create(FollowerRow.class, options.followerTable());
        log.versions().begin();
    }

    @Override
    public long appendAll(String stream, ExpectedVersion expected, Collection<?> events, Map<String, String> metadata) {
        return log.append(NewEvents.of(stream, events, metadata), expected);
    }

    @Override
    public long version(String stream) {
        NewEvents.checkName("stream", stream);
        return log.versions().of(stream);
    }

    @Override
    public List<StoredEvent> read(String stream, long from, int limit) {
        return events(log.read(stream, from, limit));
    }

    @Override
    public List<StoredEvent> readBackward(String stream, long from, int limit) {
        return events(log.readBackward(stream, from, limit));
    }

    @Override
    public <R, X extends Exception> R stream(String stream, long from, StreamBody<StoredEvent, R, X> body) throws X {
        return log.stream(stream, from, rows -> body.read(rows.map(row -> new JsonStoredEvent(row, types))));
    }

    @Override
    public List<StoredEvent> readAll(long after, int limit) {
        return events(log.readAll(after, limit));
    }

    private List<StoredEvent> events(List<EventRow> rows) {
        return rows.stream()
                .<StoredEvent>map(row -> new JsonStoredEvent(row, types))
                .toList();
    }

    @Override
    public long lastPosition() {
        return log.versions().of(StreamRow.ALL);
    }

    @Override
    public List<String> streams(String prefix) {
        return log.names(prefix);
    }

    @Override
    public long deleteStream(String stream) {
        return database.inTransaction(transaction -> {
            snapshots.delete(stream);
            return log.delete(stream);
        });
    }

    @Override
    public void saveSnapshot(String stream, long version, Object state) {
        if (version < 1 || version(stream) < version) {
            throw new IllegalArgumentException("The stream has no such version; a snapshot is of events that exist.");
        }
        snapshots.save(stream, version, state);
    }

    @Override
    public <S> Optional<StreamState<S>> loadSnapshot(String stream, Class<S> type) {
        return snapshots.load(stream, type);
    }

    @Override
    public long deleteSnapshots(String stream) {
        return snapshots.delete(stream);
    }

    @Override
    public <S> StreamState<S> load(String stream, Class<S> type, S initial, BiFunction<? super S, StoredEvent, S> add) {
        StreamState<S> begun = loadSnapshot(stream, type).orElseGet(() -> new StreamState<>(0, initial));
        return stream(stream, begun.version() + 1, events -> {
            StreamState<S> state = begun;
            for (StoredEvent event : (Iterable<StoredEvent>) events::iterator) {
                state = new StreamState<>(event.version(), add.apply(state.state(), event));
            }
            return state;
        });
    }

    @Override
    public Follower follow(String name, FollowOptions how, EventHandler<? super StoredEvent> handler) {
        NewEvents.checkName("follower", name);
        return BackgroundFollower.started(
                new Followed(this, database, followers, Table.of(options.followerTable()), name, how, handler));
    }
}
