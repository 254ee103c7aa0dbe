package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.outbox.SqlInbox;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Of all deliveries of a message one has an effect.
public interface InboxContract extends SqlContract {

    private SqlInbox inbox() {
        return SqlInbox.on(backend().database(), o -> o.table(Scratch.name("inbox")));
    }

    @Test
    default void aMessageIsHandledOnceByEachConsumer() {
        SqlInbox inbox = inbox();
        UUID message = UUID.randomUUID();
        AtomicInteger handled = new AtomicInteger();
        assertThat(inbox.once("mail", message, tx -> handled.incrementAndGet())).isTrue();
        assertThat(inbox.once("mail", message, tx -> handled.incrementAndGet())).isFalse();
        assertThat(inbox.once("print", message, tx -> handled.incrementAndGet()))
                .isTrue();
        assertThat(inbox.once("mail", UUID.randomUUID(), tx -> handled.incrementAndGet()))
                .isTrue();
        assertThat(handled).hasValue(3);
    }

    @Test
    default void aMessageWhoseWorkFailedIsHandledAtTheNextDelivery() {
        SqlInbox inbox = inbox();
        UUID message = UUID.randomUUID();
        String people = Scratch.noPeople(backend());
        Database db = backend().database();
        assertThatThrownBy(() -> inbox.once("mail", message, tx -> {
                    db.sql("insert into " + people + " (name) values ('Ann')").execute();
                    throw new IllegalArgumentException("no mail");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Scratch.count(db, people)).isZero();
        assertThat(inbox.once(
                        "mail",
                        message,
                        tx -> db.sql("insert into " + people + " (name) values ('Ann')")
                                .execute()))
                .isTrue();
        assertThat(Scratch.names(db, people)).containsExactly("Ann");
    }

    @Test
    default void itIsAPartOfARunningTransaction() {
        SqlInbox inbox = inbox();
        UUID message = UUID.randomUUID();
        Database db = backend().database();
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    assertThat(inbox.once("mail", message, part -> {})).isTrue();
                    assertThat(inbox.once("mail", message, part -> {})).isFalse();
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(inbox.once("mail", message, tx -> {})).isTrue();
    }

    @Test
    default void ofSeveralDeliveriesAtTheSameTimeOneWorks() {
        SqlInbox inbox = inbox();
        Database db = backend().database();
        String people = Scratch.noPeople(backend());
        UUID message = UUID.randomUUID();
        AtomicInteger handled = new AtomicInteger();
        Concurrently.run(
                8,
                n -> db.useTransaction(TxOptions.defaults().retry(20), tx -> {
                    if (inbox.once(
                            "mail",
                            message,
                            part -> db.sql("insert into " + people + " (name) values (?)")
                                    .bind("n" + n)
                                    .execute())) {
                        tx.afterCommit(handled::incrementAndGet);
                    }
                }));
        assertThat(handled).hasValue(1);
        assertThat(Scratch.count(db, people)).isEqualTo(1);
    }

    @Test
    default void whatIsOldIsForgotten() {
        SqlInbox inbox = inbox();
        UUID message = UUID.randomUUID();
        inbox.once("mail", message, tx -> {});
        assertThat(inbox.forget(Duration.ofHours(1))).isZero();
        assertThat(inbox.once("mail", message, tx -> {})).isFalse();
        assertThat(inbox.forget(Duration.ofHours(-1))).isEqualTo(1);
        assertThat(inbox.once("mail", message, tx -> {})).isTrue();
    }
}
