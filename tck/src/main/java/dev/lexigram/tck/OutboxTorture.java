package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.outbox.SqlInbox;
import dev.lexigram.sql.outbox.SqlOutbox;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Producers that also roll back, and relays in processes of their own that are killed again and again: what was
/// committed reaches the consumer exactly once and in order, what was rolled back never.
public final class OutboxTorture {

    private static final int RELAYS = 3;
    private static final int PRODUCERS = 4;
    private static final int SUBJECTS = 20;
    private static final Duration BETWEEN_KILLS = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// How often something happened to a subject.
    @Entity(table = "counters")
    record Counter(@Id @Length(20) String name, int n) {}

    /// What the consumer was told, in its order.
    @Entity(table = "journal")
    record Entry(
            @Id @Generated @Nullable Long id, @Length(20) String subject, int number) {}

    private final Database database;
    private final String url;
    private final SqlOutbox outbox;
    private final Random random;
    private final List<Process> relays = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger undone = new AtomicInteger();

    /// @param database an empty database
    /// @param url its address, for other processes
    public OutboxTorture(Database database, String url) {
        long seed = System.nanoTime();
        this.random = new Random(seed);
        this.database = database;
        this.url = url;
        this.outbox = SqlOutbox.on(database);
        SqlInbox.on(database);
        SchemaManager.on(database).create(Counter.class, Entry.class);
        for (int i = 0; i < SUBJECTS; i++) {
            database.insert("counters", Map.of("name", "s" + i, "n", 0));
        }
    }

    /// The number of kills: 8, or what the system property `lexigram.torture.rounds` says.
    public static int rounds() {
        return Integer.getInteger("lexigram.torture.rounds", 8);
    }

    /// Runs it and looks at the result.
    ///
    /// @param kills how often a relay is killed
    /// @return how many events were delivered
    public int run(int kills) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < RELAYS; i++) {
                relays.add(start());
            }
            List<FutureTask<Boolean>> producers = new ArrayList<>();
            for (int i = 0; i < PRODUCERS; i++) {
                long seed = random.nextLong();
                producers.add(Concurrently.start(() -> produce(new Random(seed))));
            }
            for (int i = 0; i < kills; i++) {
                Thread.sleep(BETWEEN_KILLS);
                killOne();
            }
            stopped.set(true);
            producers.forEach(Concurrently::await);
            return check();
        } finally {
            relays.forEach(Process::destroyForcibly);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProgram.class.getName(),
                        url)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void killOne() throws IOException, InterruptedException {
        int which = random.nextInt(RELAYS);
        Process victim = relays.get(which);
        assertThat(victim.isAlive()).as("the relay ended by itself").isTrue();
        victim.destroyForcibly().waitFor();
        relays.set(which, start());
    }

    private boolean produce(Random dice) {
        while (!stopped.get()) {
            try {
                database.useTransaction(
                        TxOptions.defaults().retry(100), tx -> change("s" + dice.nextInt(SUBJECTS), dice));
            } catch (Undone e) {
                undone.incrementAndGet();
            }
        }
        return true;
    }

    private void change(String subject, Random dice) throws Undone {
        database.sql("update counters set n = n + 1 where name = ?")
                .bind(subject)
                .execute();
        int n = database.sql("select n from counters where name = ?")
                .bind(subject)
                .scalar(Integer.class)
                .one();
        outbox.add(new OutboxContract.Noted(subject, n));
        if (dice.nextInt(5) == 0) {
            throw new Undone();
        }
    }

    /// Rolls a transaction back.
    private static final class Undone extends Exception {}

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private int check() {
        GenericRepository<Counter, String> counters = GenericRepository.of(database, Counter.class, String.class);
        int committed = counters.findAll().stream().mapToInt(Counter::n).sum();
        GenericRepository<Entry, Long> journal = GenericRepository.of(database, Entry.class, Long.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (journal.count() < committed && System.nanoTime() - end < 0) {
            pause();
        }
        Map<String, List<Integer>> told = new HashMap<>();
        journal.find(Predicate.always(), q -> q.orderBy(F.of("id").asc()))
                .forEach(entry -> told.computeIfAbsent(entry.subject(), _ -> new ArrayList<>())
                        .add(entry.number()));
        for (Counter counter : counters.findAll()) {
            List<Integer> numbers = told.getOrDefault(counter.name(), List.of());
            for (int i = 0; i < counter.n(); i++) {
                assertThat(numbers.size() > i ? numbers.get(i) : -1)
                        .as(() -> counter.name() + " was told " + numbers + " of " + counter.n())
                        .isEqualTo(i + 1);
            }
            assertThat(numbers).hasSize(counter.n());
        }
        assertThat(undone.get()).as("rolled back transactions").isPositive();
        return committed;
    }
}
