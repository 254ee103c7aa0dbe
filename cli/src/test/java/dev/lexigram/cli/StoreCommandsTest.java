package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.event.DomainEvent;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.outbox.SqlOutbox;
import dev.lexigram.sql.store.SqlLockStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on the outbox and the locks, and how something is taken away: asked for, shown, refused.
class StoreCommandsTest {

    record Placed(int order) implements DomainEvent {
        @Override
        public Optional<String> subject() {
            return Optional.of("order:" + order);
        }
    }

    private final Shell shell;

    StoreCommandsTest(@TempDir Path directory) {
        this.shell = Shell.in(directory);
    }

    @BeforeEach
    void configuration() {
        shell.file("application.yaml", "sql:\n  backend:\n    url: " + shell.sqlite() + "\n");
    }

    private void hold(String name) {
        try (DatabaseService db = DatabaseService.open(shell.sqlite())) {
            LockStore locks = SqlLockStore.on(db, options -> options.owner("node-1"));
            assertThat(locks.tryAcquire(name, Duration.ofHours(1))).isPresent();
        }
    }

    @Test
    void aDatabaseWithoutLocksSaysSoAndGetsNoTable() {
        shell.run("locks", "list").fails("LEX_ERR_SQL_020", "no table of locks", "table: locks");
        assertThat(shell.run("db", "inspect").out()).contains("0 tables.");
    }

    @Test
    void locksAreListedWithTheirHolder() {
        hold("nightly");

        assertThat(shell.run("locks", "list").succeeds().out().lines().map(line -> line.replaceAll(" +", " ")))
                .element(2)
                .asString()
                .startsWith("nightly node-1 1 ")
                .endsWith(" held");
        var row = shell.run("locks", "list", "--json").json().get("data").get(0);
        assertThat(row.get("lock").asString()).isEqualTo("nightly");
        assertThat(row.get("owner").asString()).isEqualTo("node-1");
    }

    @Test
    void aLockIsReleasedWhenAPersonAgrees() {
        hold("nightly");

        Shell.Outcome no = shell.answering("n").run("locks", "release", "nightly");
        assertThat(no.code()).isEqualTo(4);
        assertThat(no.err())
                .contains("This takes the lock from its holder, who may be at work:", "node-1", "Go on? [y/N]")
                .contains("error: [LEX_ERR_REFUSED] Nothing was done, as you asked.");
        Shell.Outcome yes = shell.answering("y").run("locks", "release", "nightly");
        assertThat(yes.code()).isZero();
        assertThat(yes.out()).isEqualToIgnoringNewLines("The lock was taken from node-1.");
    }

    @Test
    void withoutATerminalForceIsNeeded() {
        hold("nightly");

        Shell.Outcome refused = shell.run("locks", "release", "nightly");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("Nobody is there to ask.", "Say --force");
        assertThat(shell.run("locks", "release", "nightly", "--force")
                        .succeeds()
                        .out())
                .contains("The lock was taken from node-1.");
    }

    @Test
    void inProductionTheNameOfTheDatabaseIsNeeded() {
        hold("nightly");
        Shell production = shell.with("LEX_ENV", "production");

        Shell.Outcome forced = production.run("locks", "release", "nightly", "--force");
        assertThat(forced.code()).isEqualTo(4);
        assertThat(forced.err()).contains("--confirm test.db");
        assertThat(production
                        .run("locks", "release", "nightly", "--confirm", "shop")
                        .code())
                .isEqualTo(4);
        assertThat(production
                        .answering("yes")
                        .run("locks", "release", "nightly")
                        .code())
                .isEqualTo(4);
        assertThat(shell.run("locks", "release", "nightly", "--env", "production", "--force")
                        .code())
                .isEqualTo(4);
        assertThat(production
                        .answering("test.db")
                        .run("locks", "release", "nightly")
                        .code())
                .isZero();
        hold("hourly");
        production.run("locks", "release", "hourly", "--confirm", "test.db").succeeds();
    }

    @Test
    void aLockThatNobodyHoldsNamesTheNearest() {
        hold("nightly");

        shell.run("locks", "release", "nigthly", "--force")
                .fails("LEX_ERR_SQL_029", "Nobody holds that lock.", "nightly");
    }

    @Test
    void theOutboxTellsHowItIsDoing() {
        shell.run("outbox", "status").fails("LEX_ERR_SQL_020", "no outbox", "table: outbox_events");
        try (DatabaseService db = DatabaseService.open(shell.sqlite())) {
            SqlOutbox outbox = SqlOutbox.on(db);
            db.useTransaction(tx -> outbox.add(new Placed(17)));
        }

        assertThat(shell.run("outbox", "status").succeeds().out()).contains("1 event waiting.");
        var row = shell.run("outbox", "status", "--json").json().get("data").get(0);
        assertThat(row.get("waiting").asInt()).isEqualTo(1);
        assertThat(row.get("dead").asInt()).isZero();
        assertThat(row.get("oldest_seconds").asInt()).isNotNegative();
        assertThat(shell.run("outbox", "dead").succeeds().out()).isEqualToIgnoringNewLines("0 dead events.");
    }

    @Test
    void deadEventsAreShownAndTriedAgain() {
        try (DatabaseService db = DatabaseService.open(shell.sqlite())) {
            SqlOutbox outbox = SqlOutbox.on(db);
            db.useTransaction(tx -> outbox.add(new Placed(17)));
            try (var relay = outbox.relay(
                    message -> {
                        throw new IllegalStateException("no broker");
                    },
                    options -> options.maxAttempts(1).pollInterval(Duration.ofMillis(10)))) {
                while (outbox.status().dead() == 0) {
                    Thread.onSpinWait();
                }
                assertThat(relay).isNotNull();
            }
        }

        assertThat(shell.run("outbox", "status").out()).contains("1 event dead: see lexigram outbox dead.");
        var dead = shell.run("outbox", "dead", "--json").json().get("data").get(0);
        assertThat(dead.get("subject").asString()).isEqualTo("order:17");
        assertThat(dead.get("error").asString()).contains("no broker");
        assertThat(shell.run("outbox", "retry").code()).isEqualTo(2);
        shell.run("outbox", "retry", "0197d5a0-0000-7000-8000-000000000000")
                .fails("LEX_ERR_SQL_029", "No dead event has that id.");
        assertThat(shell.run("outbox", "retry", dead.get("id").asString())
                        .succeeds()
                        .out())
                .contains("1 event will be tried again.");
        assertThat(shell.run("outbox", "retry", "--all").succeeds().out()).contains("0 events");
    }
}
