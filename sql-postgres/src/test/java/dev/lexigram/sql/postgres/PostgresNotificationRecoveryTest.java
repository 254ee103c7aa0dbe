package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.postgres.ListenerStatus.State;
import dev.lexigram.testkit.server.OwnServer;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What listeners are told when the server ends their connection.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(90)
class PostgresNotificationRecoveryTest {

    private static final String LISTENING =
            " from pg_stat_activity where datname = current_database() and query like 'listen %'";

    private static void cut(DatabaseService admin) {
        assertThat(admin.sql("select pg_terminate_backend(pid)" + LISTENING).list())
                .hasSize(1);
    }

    private static void await(PostgresNotifications notifications, State state) {
        while (notifications.status().state() != state) {
            Thread.onSpinWait();
        }
    }

    @Test
    void afterACutTheGapIsToldAndWhatComesLaterArrives() throws Exception {
        String url = TestServers.postgres().freshDatabase();
        try (DatabaseService db = Opened.withPool(url, 2);
                DatabaseService admin = Opened.withPool(url, 2)) {
            PostgresNotifications notifications = PostgresNotifications.on(db);
            Heard orders = new Heard();
            Heard users = new Heard();
            notifications.listen("orders", orders);
            notifications.listen("users", users);
            for (int round = 1; round <= 3; round++) {
                Instant before = notifications.status().since();
                cut(admin);
                assertThat(orders.next()).isEqualTo(Heard.GAP);
                assertThat(users.next()).isEqualTo(Heard.GAP);
                Heard late = new Heard();
                try (Subscription added = notifications.listen("orders", late)) {
                    notifications.notify("users", "u" + round);
                    notifications.notify(added.channel(), "o" + round);
                    assertThat(late.next()).isEqualTo("o" + round);
                }
                assertThat(orders.next()).isEqualTo("o" + round);
                assertThat(users.next()).isEqualTo("u" + round);
                assertThat(notifications.status().gaps()).isEqualTo(round);
                assertThat(notifications.status().since()).isAfter(before);
                assertThat(notifications.status().isHealthy()).isTrue();
            }
            assertThat(orders.rest()).isEmpty();
        }
    }

    @Test
    void listenersOutliveARestartOfTheServer() throws Exception {
        try (OwnServer own = OwnServer.start(ServerKind.POSTGRES);
                DatabaseService db = Opened.withPool(own.server().url(), 2)) {
            PostgresNotifications notifications = PostgresNotifications.on(db);
            Heard heard = new Heard();
            notifications.listen("orders", heard);
            own.stop();
            await(notifications, State.LOST);
            assertThat(notifications.status().isHealthy()).isFalse();
            assertThatThrownBy(() -> notifications.listen("users", new Heard()))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("127.0.0.1:" + own.server().port());
            assertThat(notifications.status().channels()).isEqualTo(1);
            own.startAgain();
            assertThat(heard.next()).isEqualTo(Heard.GAP);
            DatabaseService fresh = Opened.withPool(own.server().url(), 1);
            PostgresNotifications.on(fresh).notify("orders", "later");
            fresh.close();
            assertThat(heard.next()).isEqualTo("later");
            assertThat(heard.rest()).isEmpty();
        }
    }

    @Test
    void closingDoesNotWaitForAServerThatIsAway() {
        try (OwnServer own = OwnServer.start(ServerKind.POSTGRES)) {
            DatabaseService db = Opened.withPool(own.server().url(), 2);
            PostgresNotifications notifications = PostgresNotifications.on(db);
            Subscription subscription = notifications.listen("orders", new Heard());
            own.stop();
            await(notifications, State.LOST);
            long start = System.nanoTime();
            subscription.close();
            await(notifications, State.IDLE);
            assertThatThrownBy(() -> notifications.listen("orders", new Heard()))
                    .isInstanceOf(ConnectionException.class);
            await(notifications, State.IDLE);
            db.close();
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        }
    }
}
