package dev.lexigram.sql.outbox;

import java.util.Objects;

/// Where an inbox remembers what was handled; each method returns a copy.
///
/// @param table the table
/// @param created whether it is created when it is missing
public record InboxOptions(String table, boolean created) {

    private static final InboxOptions DEFAULTS = new InboxOptions("inbox_messages", true);

    public InboxOptions {
        Objects.requireNonNull(table, "table");
    }

    /// The table `inbox_messages`, created when it is missing.
    public static InboxOptions defaults() {
        return DEFAULTS;
    }

    public InboxOptions table(String name) {
        return new InboxOptions(name, created);
    }

    /// Leaves the table to migrations.
    public InboxOptions withoutCreation() {
        return new InboxOptions(table, false);
    }
}
