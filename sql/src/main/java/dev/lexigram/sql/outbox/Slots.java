package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Shares the subjects out among the relays that run: each belongs to one of a fixed number of slots, and each slot
/// to one relay, as long as it says in time that it lives.
///
/// A lease ends by the database's clock; a relay itself counts from before it asked, so that it stops first. Used
/// by one thread, but for {@link #isHeld}.
final class Slots {

    /// How many there are, and so how many relays can share the work. Rows name their slot: the number is fixed.
    static final int COUNT = 64;

    static final String SLOTS = "_slots";
    static final String RELAYS = "_relays";

    /// A slot and who has it.
    record SlotRow(
            @Id short slot,
            @Length(100) @Nullable String owner,
            @NotNull Instant until) {}

    /// A relay that runs.
    record RelayRow(@Id @Length(100) String relay, @NotNull Instant seenAt) {}

    private final Database database;
    private final String relay;
    private final Duration lease;
    private final String slotTable;
    private final String relayTable;
    private final GenericRepository<SlotRow, Short> slots;
    private final GenericRepository<RelayRow, String> relays;
    private volatile Set<Short> held = Set.of();
    // By System.nanoTime().
    private volatile long heldUntil = System.nanoTime();
    private Duration ahead = Duration.ZERO;
    private List<Short> leaving = List.of();

    Slots(Database database, OutboxOptions options, String relay, Duration lease) {
        this.database = database;
        this.relay = relay;
        this.lease = lease;
        this.slotTable = options.table() + SLOTS;
        this.relayTable = options.table() + RELAYS;
        if (options.created()) {
            createTables(database, options);
        }
        this.slots = GenericRepository.of(database, SlotRow.class, Short.class, o -> o.table(slotTable));
        this.relays = GenericRepository.of(database, RelayRow.class, String.class, o -> o.table(relayTable));
    }

    static void createTables(Database database, OutboxOptions options) {
        SchemaManager schema = SchemaManager.on(database);
        schema.create(SlotRow.class, options.table() + SLOTS);
        schema.create(RelayRow.class, options.table() + RELAYS);
    }

    /// The slot of a subject, the same in every program.
    static short of(String subject) {
        CRC32 sum = new CRC32();
        sum.update(subject.getBytes(StandardCharsets.UTF_8));
        return (short) (sum.getValue() % COUNT);
    }

    Set<Short> held() {
        return held;
    }

    /// Whether this relay may deliver what is in a slot now.
    boolean isHeld(short slot) {
        return held.contains(slot) && System.nanoTime() - heldUntil < 0;
    }

    /// How much the database's clock is ahead of this program's.
    Duration ahead() {
        return ahead;
    }

    /// Says that this relay lives, keeps its slots, takes free ones up to its share and gives away what is
    /// beyond it.
    void renew() {
        long before = System.nanoTime();
        long share = share(heartbeat());
        release(leaving);
        Set<Short> all = leave(extend(held), share);
        for (SlotRow free : free()) {
            if (all.size() < share && take(free.slot())) {
                all.add(free.slot());
            }
        }
        held = Set.copyOf(all);
        heldUntil = before + lease.toNanos();
    }

    private static long share(long relays) {
        return Math.ceilDiv(COUNT, Math.max(1, relays));
    }

    private long heartbeat() {
        Instant here = Instant.now();
        Map<String, Object> row = Map.of("relay", relay, "seen_at", Functions.now());
        Table.of(relayTable).insert(row).onConflict("relay").doUpdate("seen_at").execute(database);
        relays.findById(relay).ifPresent(mine -> ahead = Duration.between(here, mine.seenAt()));
        database.delete(relayTable, F.of("seen_at").lt(Functions.now(lease.multipliedBy(-10))));
        return relays.count(F.of("seenAt").gt(Functions.now(lease.negated())));
    }

    private Set<Short> extend(Set<Short> mine) {
        if (!mine.isEmpty()) {
            Predicate ours = F.of("slot").in(mine).and(F.of("owner").eq(relay));
            database.update(slotTable, Map.of("until", Functions.now(lease)), ours);
        }
        Set<Short> kept = new HashSet<>();
        slots.find(F.of("owner").eq(relay), q -> q).forEach(row -> kept.add(row.slot()));
        kept.retainAll(mine);
        return kept;
    }

    /// Delivers nothing more of what is beyond the share; it is given back at the next time, when what was being
    /// delivered has arrived.
    private Set<Short> leave(Set<Short> kept, long share) {
        leaving = kept.stream().skip(share).toList();
        leaving.forEach(kept::remove);
        held = Set.copyOf(kept);
        return kept;
    }

    private void release(Collection<Short> given) {
        if (given.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> nobody = new HashMap<>();
        nobody.put("owner", null);
        database.update(
                slotTable, nobody, F.of("slot").in(given).and(F.of("owner").eq(relay)));
    }

    private List<SlotRow> free() {
        if (slots.count() < COUNT) {
            addMissing();
        }
        return slots.find(isFree(), q -> q.orderBy(F.of("slot").asc()));
    }

    private static Predicate isFree() {
        return F.of("owner").isNull().or(F.of("until").lt(Functions.now()));
    }

    private void addMissing() {
        List<Map<String, ?>> all = new ArrayList<>();
        for (short slot = 0; slot < COUNT; slot++) {
            all.add(Map.of("slot", slot, "until", Functions.now()));
        }
        Table.of(slotTable)
                .insert(all.getFirst())
                .rows(all.subList(1, COUNT))
                .onConflict("slot")
                .doNothing()
                .execute(database);
    }

    private boolean take(short slot) {
        Map<String, ?> mine = Map.of("owner", relay, "until", Functions.now(lease));
        return database.update(slotTable, mine, F.of("slot").eq(slot).and(isFree())) > 0;
    }

    /// Gives all back, so that others need not wait for the end of the lease.
    void close() {
        release(leaving);
        release(held);
        held = Set.of();
        relays.deleteById(relay);
    }
}
