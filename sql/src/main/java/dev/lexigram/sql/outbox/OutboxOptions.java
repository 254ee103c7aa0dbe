package dev.lexigram.sql.outbox;

import java.util.Objects;

/// Where an outbox keeps its events; each method returns a copy.
///
/// @param table the table of those that wait; further tables have its name with an ending
/// @param created whether missing tables are created
public record OutboxOptions(String table, boolean created) {

    private static final OutboxOptions DEFAULTS = new OutboxOptions("outbox_events", true);

    public OutboxOptions {
        Objects.requireNonNull(table, "table");
    }

    /// The table `outbox_events`, created when it is missing.
    public static OutboxOptions defaults() {
        return DEFAULTS;
    }

    /// Another table, such as one for each kind of receiver.
    public OutboxOptions table(String name) {
        return new OutboxOptions(name, created);
    }

    /// Leaves the tables to migrations.
    public OutboxOptions withoutCreation() {
        return new OutboxOptions(table, false);
    }
}
