package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Accounts between which many threads move money while their connections are cut: what was reported as done is
/// done once, what was reported as failed is not, and no money comes or goes.
///
/// @param database where the accounts are
/// @param read how the money on an account is read
public record Bank(Database database, String read) {

    private static final int ACCOUNTS = 16;
    private static final int THREADS = 64;
    private static final int TRANSFERS = 12;
    private static final long START = 1_000;

    /// Accounts with some money, in tables of their own; what is read for a change is left to the isolation.
    public static Bank open(Database database) {
        return open(database, "");
    }

    /// The same with rows that are locked when they are read: without it, MySQL's and MariaDB's repeatable read
    /// lets updates be lost.
    public static Bank openLocking(Database database) {
        return open(database, " for update");
    }

    private static Bank open(Database database, String lock) {
        database.sql("create table tck_purse (id integer not null primary key, cents bigint not null)")
                .execute();
        database.sql("create table tck_transfer (id integer not null primary key)")
                .execute();
        database.sql("insert into tck_purse values (?, ?)")
                .executeBatch(IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> Scratch.row(i, START))
                        .toList());
        return new Bank(database, "select cents from tck_purse where id = ?" + lock);
    }

    /// Moves money in many threads, with a fault in between again and again, and sees that all is right.
    ///
    /// @param options how each transfer is run
    /// @param fault cuts connections
    /// @param times how often
    /// @return how many transfers were reported as failed
    public int torture(TxOptions options, Runnable fault, int times) {
        int rounds = Integer.getInteger("lexigram.torture.rounds", times);
        return run(options, fault, rounds, TRANSFERS * Math.max(1, rounds / times)) / Math.max(1, rounds / times);
    }

    private int run(TxOptions options, Runnable fault, int times, int transfers) {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        Set<Integer> failed = ConcurrentHashMap.newKeySet();
        AtomicInteger next = new AtomicInteger();
        Concurrently.run(THREADS, thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < transfers; i++) {
                int id = next.incrementAndGet();
                if (id % (THREADS * transfers / times) == THREADS) {
                    // Wherever the others are at this moment.
                    fault.run();
                }
                (isMoved(id, random, options) ? done : failed).add(id);
            }
        });
        check(done, failed);
        return failed.size();
    }

    private boolean isMoved(int id, Random random, TxOptions options) {
        int from = random.nextInt(ACCOUNTS);
        int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        try {
            database.useTransaction(options, transaction -> {
                add(from, -1);
                database.sql("insert into tck_transfer values (?)").bind(id).execute();
                add(to, 1);
            });
            return true;
        } catch (DatabaseException e) {
            return false;
        }
    }

    /// Reads and writes, so that a lost update would show.
    private void add(int account, long cents) {
        long known = database.sql(read).bind(account).scalar(Long.class).one();
        database.sql("update tck_purse set cents = ? where id = ?")
                .bind(known + cents, account)
                .execute();
    }

    private void check(Set<Integer> done, Set<Integer> failed) {
        Set<Integer> there = new HashSet<>(database.sql("select id from tck_transfer")
                .scalar(Integer.class)
                .list());
        assertThat(there).as("what was reported as done").containsAll(done);
        assertThat(there).as("what was reported as failed").doesNotContainAnyElementsOf(failed);
        assertThat(there).hasSameSizeAs(done);
        assertThat(database.sql("select sum(cents) from tck_purse")
                        .scalar(Long.class)
                        .one())
                .isEqualTo(ACCOUNTS * START);
    }
}
