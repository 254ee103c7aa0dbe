package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.TransactionOutcome;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.TransactionScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Objects that live as long as a transaction.
public interface TransactionScopedContract extends SqlContract {

    /// Numbers that are made one after another, and what became of them.
    final class Numbers {
        private final AtomicInteger last = new AtomicInteger();
        private final List<String> log = new ArrayList<>();
        private final TransactionScoped<Integer> scoped;

        Numbers(SqlContract contract) {
            scoped = TransactionScoped.of(contract.db(), last::incrementAndGet, this::end);
        }

        private void end(Integer number, TransactionOutcome outcome) {
            log.add(number + " " + outcome);
        }
    }

    @Test
    default void thereIsOneForATransactionAndAllThatJoinIt() {
        Numbers numbers = new Numbers(this);
        db().useTransaction(transaction -> {
            assertThat(numbers.scoped.get()).isEqualTo(1);
            db().useTransaction(joined -> assertThat(numbers.scoped.get()).isEqualTo(1));
            db().useTransaction(
                            TxOptions.nested(),
                            part -> assertThat(numbers.scoped.get()).isEqualTo(1));
            assertThat(numbers.log).isEmpty();
        });
        db().useTransaction(transaction -> assertThat(numbers.scoped.get()).isEqualTo(2));
        assertThat(numbers.log).containsExactly("1 COMMITTED", "2 COMMITTED");
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aTransactionOfItsOwnHasAnother() {
        Numbers numbers = new Numbers(this);
        db().useTransaction(outer -> {
            assertThat(numbers.scoped.get()).isEqualTo(1);
            db().useTransaction(
                            TxOptions.requiresNew(),
                            inner -> assertThat(numbers.scoped.get()).isEqualTo(2));
            assertThat(numbers.log).containsExactly("2 COMMITTED");
            assertThat(numbers.scoped.get()).isEqualTo(1);
        });
        assertThat(numbers.log).containsExactly("2 COMMITTED", "1 COMMITTED");
    }

    @Test
    default void theCleanupHearsTheOutcomeWhenItIsKnown() {
        Numbers numbers = new Numbers(this);
        String table = Scratch.noPeople(backend());
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    numbers.scoped.get();
                    transaction.beforeCommit(() -> {
                        throw new IllegalStateException("late");
                    });
                }))
                .hasMessage("late");
        // Made in a part that was undone, and still that of the whole.
        db().useTransaction(transaction -> {
            assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> {
                        numbers.scoped.get();
                        throw new IllegalStateException("part");
                    }))
                    .hasMessage("part");
            assertThat(numbers.log).containsExactly("1 ROLLED_BACK");
        });
        assertThat(numbers.log).containsExactly("1 ROLLED_BACK", "2 COMMITTED");
        TransactionScoped<String> seeing = TransactionScoped.of(
                db(), () -> "x", (made, outcome) -> numbers.log.add(outcome + " " + Scratch.count(db(), table)));
        db().useTransaction(transaction -> {
            seeing.get();
            db().sql("insert into " + table + " (name) values ('Ann')").execute();
        });
        assertThat(numbers.log).endsWith("COMMITTED 1");
    }

    @Test
    default void whatIsMadeLaterIsCleanedUpEarlierAndFailuresDoNotHideTheOutcome() {
        List<String> log = new ArrayList<>();
        TransactionScoped<String> first = TransactionScoped.of(db(), () -> "first", (it, outcome) -> log.add(it));
        TransactionScoped<String> second =
                TransactionScoped.of(db(), () -> "second after " + first.get(), (it, outcome) -> {
                    log.add(it);
                    throw new IllegalStateException("cleanup");
                });
        db().useTransaction(transaction -> second.get());
        assertThat(log).containsExactly("second after first", "first");
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    second.get();
                    throw new IllegalArgumentException("body");
                }))
                .hasMessage("body")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("cleanup"));
    }

    @Test
    default void withoutATransactionThereIsNone() {
        Numbers numbers = new Numbers(this);
        assertThatThrownBy(numbers.scoped::get).isInstanceOf(TransactionException.class);
        assertThatThrownBy(() -> db().useTransaction(
                                TxOptions.defaults().withPropagation(Propagation.NOT_SUPPORTED),
                                none -> numbers.scoped.get()))
                .isInstanceOf(TransactionException.class);
        assertThat(numbers.log).isEmpty();
    }
}
