package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.event.EventPublisher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of some events of one lane.
///
/// @param lane whose they are
/// @param rows those that were to be delivered
/// @param delivered how many were, the first ones
/// @param failure why the next one was not; null when the relay lost the slot or all were delivered
record Delivery(
        Lane lane,
        List<OutboxRow> rows,
        int delivered,
        @Nullable Throwable failure) {

    /// Delivers one after the other until one fails or the slot belongs to another relay.
    static Delivery of(Lane lane, List<OutboxRow> rows, Slots slots, EventPublisher publisher) {
        int delivered = 0;
        try {
            for (OutboxRow row : rows) {
                if (!slots.isHeld(row.slot())) {
                    return new Delivery(lane, rows, delivered, null);
                }
                publisher.publish(row.message());
                delivered++;
            }
            return new Delivery(lane, rows, delivered, null);
        } catch (Exception | Error failure) {
            return new Delivery(lane, rows, delivered, failure);
        }
    }

    List<OutboxRow> arrived() {
        return rows.subList(0, delivered);
    }

    /// The one that failed, after its failure.
    OutboxRow failed(Throwable why) {
        return rows.get(delivered).failed(OutboxTable.shortened(String.valueOf(why)));
    }
}
