package dev.lexigram.sql.eventstore;

import dev.lexigram.sql.schema.SchemaSetup;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tables of an event store under their usual names.
public final class EventStoreSetup implements SchemaSetup {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public SequencedMap<String, Class<?>> tables() {
        SequencedMap<String, Class<?>> tables = new LinkedHashMap<>();
        EventStoreOptions options = EventStoreOptions.defaults();
        tables.put(options.streamTable(), StreamRow.class);
        tables.put(options.table(), EventRow.class);
        tables.put(options.snapshotTable(), SnapshotRow.class);
        tables.put(options.followerTable(), FollowerRow.class);
        return tables;
    }
}
