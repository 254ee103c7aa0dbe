package dev.lexigram.tck;

import dev.lexigram.contracts.event.EventName;
import dev.lexigram.contracts.event.StoredEvent;
import dev.lexigram.sql.eventstore.SqlEventStore;

/// Event stores of a test's own, and what happens to carts.
final class Events {

    private Events() {}

    /// What happens to a cart.
    sealed interface CartEvent permits Added, Emptied {}

    /// Something was added.
    @EventName("cart.added")
    record Added(String item, int count) implements CartEvent {}

    /// All was taken out.
    record Emptied(String reason) implements CartEvent {}

    /// What is in a cart.
    record Cart(int items, int times) {

        static final Cart NONE = new Cart(0, 0);

        Cart add(StoredEvent event) {
            return switch ((CartEvent) event.value()) {
                case Added added -> new Cart(items + added.count(), times + 1);
                case Emptied emptied -> new Cart(0, times + 1);
            };
        }
    }

    /// A store with tables that no other test has.
    static SqlEventStore store(Backend backend) {
        String table = Scratch.name("events");
        return SqlEventStore.on(
                backend.database(),
                o -> o.table(table)
                        .streamTable(table + "_streams")
                        .snapshotTable(table + "_snapshots")
                        .followerTable(table + "_followers")
                        .events(CartEvent.class));
    }
}
