package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.postgres.ListenerStatus.State;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What listeners are told while the connection holds.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresNotificationsTest {

    private DatabaseService db;
    private DatabaseService other;
    private PostgresNotifications here;
    private PostgresNotifications there;

    @BeforeEach
    void open() {
        String url = TestServers.postgres().freshDatabase();
        db = Opened.withPool(url, 4);
        other = Opened.withPool(url, 4);
        here = PostgresNotifications.on(db);
        there = PostgresNotifications.on(other);
    }

    @AfterEach
    void close() {
        db.close();
        other.close();
    }

    private int listeningConnections() {
        return other.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and (query like 'listen %' or query like 'unlisten %')")
                .scalar(Integer.class)
                .one();
    }

    @Test
    void notificationsArriveInTheirOrder() throws Exception {
        Heard heard = new Heard();
        here.listen("orders", heard);
        there.notify("orders", "one");
        here.notify("orders", "");
        there.notify("orders", "drei ✓");
        assertThat(heard.next(3)).containsExactly("one", "", "drei ✓");
        assertThat(heard.rest()).isEmpty();
    }

    @Test
    void aNotificationIsSentByTheCommitOrNever() throws Exception {
        Heard heard = new Heard();
        here.listen("orders", heard);
        assertThatThrownBy(() -> other.useTransaction(tx -> {
                    there.notify("orders", "rolled back");
                    throw new IllegalStateException("body");
                }))
                .isInstanceOf(IllegalStateException.class);
        other.useTransaction(tx -> {
            there.notify("orders", "committed");
            // Sent later, arrives earlier.
            here.notify("orders", "outside");
        });
        assertThat(heard.next(2)).containsExactly("outside", "committed");
        assertThat(heard.rest()).isEmpty();
    }

    @Test
    void listenersShareOneConnectionAndHearTheirChannels() throws Exception {
        Heard orders = new Heard();
        Heard alsoOrders = new Heard();
        Heard users = new Heard();
        Heard elsewhere = new Heard();
        here.listen("orders", orders);
        here.listen("orders", alsoOrders);
        here.listen("Users", users);
        there.listen("orders", elsewhere);
        here.notify("Users", "u");
        here.notify("users", "nobody: upper and lower case differ");
        here.notify("orders", "o");
        assertThat(List.of(orders.next(), alsoOrders.next(), users.next(), elsewhere.next()))
                .containsExactly("o", "o", "u", "o");
        assertThat(listeningConnections()).isEqualTo(2);
        assertThat(here.status().channels()).isEqualTo(2);
        assertThat(here.status().state()).isEqualTo(State.CONNECTED);
        assertThat(db.poolStats().active()).isZero();
    }

    @Test
    void tenThousandArriveAndNoneIsLost() throws Exception {
        int count = 10_000;
        Heard heard = new Heard();
        here.listen("orders", heard);
        FutureTask<Boolean> singly = new FutureTask<>(() -> {
            IntStream.range(0, 500).forEach(i -> there.notify("orders", "single " + i));
            return true;
        });
        Thread.startVirtualThread(singly);
        other.sql("select count(pg_notify('orders', 'bulk ' || n)) from generate_series(1, ?) as n")
                .bind(count - 500)
                .list();
        assertThat(singly.get(30, TimeUnit.SECONDS)).isTrue();
        List<String> all = heard.next(count);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().filter(text -> text.startsWith("single")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "single " + i).toList());
        assertThat(all.stream().filter(text -> text.startsWith("bulk")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count - 500)
                        .mapToObj(i -> "bulk " + i)
                        .toList());
        assertThat(heard.rest()).isEmpty();
    }

    @Test
    void aListenerThatThrowsEndsNothing() throws Exception {
        Heard heard = new Heard();
        here.listen(
                "orders",
                NotificationListener.of(
                        notification -> {
                            throw new IllegalStateException("listener");
                        },
                        () -> {}));
        here.listen(
                "orders",
                NotificationListener.of(
                        notification -> {
                            throw new AssertionError("listener");
                        },
                        () -> {}));
        here.listen("orders", heard);
        here.notify("orders", "one");
        here.notify("orders", "two");
        assertThat(heard.next(2)).containsExactly("one", "two");
        assertThat(here.status().gaps()).isZero();
    }

    @Test
    void theLastSubscriptionClosesTheConnection() throws Exception {
        Heard heard = new Heard();
        Heard others = new Heard();
        Subscription first = here.listen("orders", heard);
        Subscription second = here.listen("users", others);
        assertThat(listeningConnections()).isEqualTo(1);
        first.close();
        first.close();
        there.notify("orders", "nobody");
        there.notify("users", "somebody");
        assertThat(others.next()).isEqualTo("somebody");
        assertThat(heard.rest()).isEmpty();
        second.close();
        while (listeningConnections() > 0 || here.status().state() != State.IDLE) {
            Thread.onSpinWait();
        }
        here.listen("orders", heard);
        there.notify("orders", "again");
        assertThat(heard.next()).isEqualTo("again");
    }

    @Test
    void listeningAgainAtOnceMissesNothing() throws Exception {
        here.listen("other", new Heard());
        for (int i = 0; i < 50; i++) {
            here.listen("orders", new Heard()).close();
            Heard heard = new Heard();
            try (Subscription again = here.listen("orders", heard)) {
                there.notify(again.channel(), "n" + i);
                assertThat(heard.next()).isEqualTo("n" + i);
            }
        }
    }

    @Test
    void closingWaitsForTheCallbackThatRuns() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        Subscription subscription = here.listen(
                "orders",
                NotificationListener.of(
                        notification -> {
                            inside.countDown();
                            try {
                                finish.await();
                            } catch (InterruptedException e) {
                                interrupted.set(true);
                            }
                            finished.set(true);
                        },
                        () -> {}));
        here.notify("orders", "one");
        here.notify("orders", "two");
        inside.await();
        FutureTask<Boolean> closing = new FutureTask<>(() -> {
            subscription.close();
            return finished.get();
        });
        FutureTask<Boolean> closingAll = new FutureTask<>(() -> {
            db.close();
            return finished.get();
        });
        Thread.startVirtualThread(closing);
        Thread.startVirtualThread(closingAll);
        assertThatThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        assertThat(closingAll.isDone()).isFalse();
        finish.countDown();
        assertThat(closing.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(closingAll.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).isFalse();
    }

    @Test
    void theEndOfTheDatabaseEndsTheWaitAndTheConnection() {
        here.listen("orders", new Heard());
        assertThat(listeningConnections()).isEqualTo(1);
        long start = System.nanoTime();
        db.close();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(8));
        while (listeningConnections() > 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> here.listen("orders", new Heard())).isInstanceOf(DriverException.class);
    }

    @Test
    void aListenerMayListenNotifyAndCloseItself() throws Exception {
        Heard heard = new Heard();
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        own.complete(here.listen(
                "orders",
                NotificationListener.of(
                        notification -> {
                            here.listen("answers", heard);
                            here.notify("answers", "from inside");
                            own.join().close();
                        },
                        () -> {})));
        here.notify("orders", "one");
        assertThat(heard.next()).isEqualTo("from inside");
        here.notify("orders", "two");
        here.notify("answers", "last");
        assertThat(heard.next()).isEqualTo("last");
        assertThat(heard.rest()).isEmpty();
    }

    @Test
    void aPayloadThatIsTooLongIsRefusedBeforeTheCall() throws Exception {
        Heard heard = new Heard();
        here.listen("orders", heard);
        String longest = "ü".repeat(PostgresNotifications.MAX_PAYLOAD_BYTES / 2) + "x";
        here.notify("orders", longest);
        assertThat(heard.next()).isEqualTo(longest);
        other.useTransaction(tx -> {
            assertThatThrownBy(() -> there.notify("orders", longest + "x"))
                    .isInstanceOfSatisfying(ParameterBindingException.class, e -> {
                        assertThat(e.details()).containsEntry("bytes", 8_000);
                        assertThat(e.hint()).isPresent();
                    });
            there.notify("orders", "the transaction goes on");
        });
        assertThat(heard.next()).isEqualTo("the transaction goes on");
    }

    @Test
    void aChannelMustBeAName() {
        for (String name : List.of("", "a b", "a\"; drop table x; --", "1a", "x".repeat(64))) {
            assertThatThrownBy(() -> here.notify(name, "")).isInstanceOf(InvalidIdentifierException.class);
            assertThatThrownBy(() -> here.listen(name, new Heard())).isInstanceOf(InvalidIdentifierException.class);
        }
        assertThat(here.status().state()).isEqualTo(State.IDLE);
    }
}
