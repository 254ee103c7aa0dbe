package dev.lexigram.sql.outbox;

import dev.lexigram.sql.schema.SchemaSetup;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tables of outbox and inbox under their usual names.
public final class OutboxSetup implements SchemaSetup {

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public SequencedMap<String, Class<?>> tables() {
        SequencedMap<String, Class<?>> tables = new LinkedHashMap<>();
        String outbox = OutboxOptions.defaults().table();
        tables.put(outbox, OutboxRow.class);
        tables.put(outbox + OutboxTable.DEAD, DeadRow.class);
        tables.put(outbox + Slots.SLOTS, Slots.SlotRow.class);
        tables.put(outbox + Slots.RELAYS, Slots.RelayRow.class);
        tables.put(InboxOptions.defaults().table(), SqlInbox.InboxRow.class);
        return tables;
    }
}
