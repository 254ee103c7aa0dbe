package dev.lexigram.benchmarks;

import dev.lexigram.contracts.event.EventStore;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.eventstore.SqlEventStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Appends to the event store beside plain insertions, each in a transaction of its own; run by
/// `./lexigram bench --events`. Each thread has a stream of its own.
///
/// @param rounds how many ratios there are of each
/// @param millis how long each way runs in a round
record EventBench(int rounds, long millis) {

    /// What an event is here.
    ///
    /// @param item what was bought
    /// @param count how many
    record Bought(String item, int count) {}

    private static final int WARM_UPS = 4;
    private static final int[] THREADS = {1, 8, 64};
    private static final String PAYLOAD = "{\"item\":\"pen\",\"count\":3}";
    private static final String STREAM = "insert into bench_streams (stream, version, at) values (:stream, 1, now())"
            + " on conflict (stream) do update set version = bench_streams.version + 1, at = now()"
            + " returning version";
    private static final String EVENT = "insert into bench_events (stream, version, id, name, payload, metadata, at)"
            + " values (:stream, :version, gen_random_uuid(), 'Bought', :payload, '{}', now())";

    /// One append by a thread.
    private interface Append {
        void to(String stream);
    }

    /// On PostgreSQL.
    List<String> postgres(String url) {
        int most = THREADS[THREADS.length - 1];
        PoolConfig pool = PoolConfig.defaults().withSize(most, most, 0);
        try (DatabaseService database = DatabaseService.open(url, pool, OperationsConfig.defaults())) {
            Map<String, Append> ways = ways(database);
            List<String> lines = new ArrayList<>();
            String synchronous = database.sql("select current_setting('fsync') || ', synchronous_commit '"
                            + " || current_setting('synchronous_commit')")
                    .scalar(String.class)
                    .one();
            lines.add("Appends of one event, by rate of plain insertions; fsync " + synchronous);
            for (int threads : THREADS) {
                lines.addAll(measure(ways, threads));
            }
            return lines;
        }
    }

    private static Map<String, Append> ways(DatabaseService database) {
        database.sql("create table if not exists bench_streams (stream varchar(200) primary key, version bigint not"
                        + " null, at timestamptz not null)")
                .execute();
        database.sql("create table if not exists bench_events (position bigint generated always as identity primary"
                        + " key, stream varchar(200) not null, version bigint not null, id uuid not null, name"
                        + " varchar(200) not null, payload text not null, metadata jsonb not null, at timestamptz"
                        + " not null, unique (stream, version))")
                .execute();
        EventStore store = SqlEventStore.on(database);
        LongAdder versions = new LongAdder();
        Map<String, Append> ways = new LinkedHashMap<>();
        ways.put("insertion", stream -> {
            versions.increment();
            insert(database, stream + "-" + System.nanoTime(), versions.sum());
        });
        ways.put("event store", stream -> store.append(stream, ExpectedVersion.any(), new Bought("pen", 3)));
        ways.put(
                "without an order of all",
                stream -> database.useTransaction(transaction -> {
                    long version = database.sql(STREAM)
                            .bind("stream", stream)
                            .scalar(Long.class)
                            .one();
                    insert(database, stream, version);
                }));
        return ways;
    }

    private static void insert(DatabaseService database, String stream, long version) {
        database.inTransaction(transaction -> database.sql(EVENT)
                .bind("stream", stream)
                .bind("version", version)
                .bind("payload", PAYLOAD)
                .execute());
    }

    private List<String> measure(Map<String, Append> ways, int threads) {
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -WARM_UPS; round < rounds; round++) {
            double zero = 0;
            for (Map.Entry<String, Append> way : ways.entrySet()) {
                double rate = rate(way.getValue(), threads);
                zero = zero == 0 ? rate : zero;
                if (round >= 0) {
                    ratios.computeIfAbsent(way.getKey(), none -> new ArrayList<>())
                            .add(rate / zero);
                    rates.computeIfAbsent(way.getKey(), none -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        return ratios.keySet().stream()
                .map(way -> line(
                        threads,
                        way,
                        Spread.of(ratios.getOrDefault(way, List.of())),
                        rates.getOrDefault(way, List.of())))
                .toList();
    }

    private static String line(int threads, String way, Spread ratio, List<Double> rates) {
        return String.format(
                Locale.ROOT,
                "  %2d threads  %-24s %5.2f (%.2f to %.2f)  %,9.0f/s",
                threads,
                way,
                ratio.median(),
                ratio.min(),
                ratio.max(),
                Spread.of(rates).median());
    }

    private double rate(Append append, int threads) {
        LongAdder done = new LongAdder();
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String stream = "stream-" + i;
            all.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    append.to(stream);
                    done.increment();
                }
            }));
        }
        for (Thread thread : all) {
            join(thread);
        }
        return done.sum() * 1e9 / (System.nanoTime() - start);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        }
    }
}
