package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.ConnectionPoolException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TxOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a call's work and of its caller's, for each propagation, each place and each ending.
public interface PropagationContract extends SqlContract {

    /// Where the call is made.
    enum Place {
        NOWHERE,
        IN_TRANSACTION,
        IN_READ_ONLY,
        OUTSIDE_ON_PURPOSE,
        IN_ANOTHER_DATABASE
    }

    /// How its body ends.
    enum Ending {
        NORMAL,
        EXCEPTION,
        EXCLUDED_EXCEPTION,
        ERROR_AT_COMMIT
    }

    /// What is there afterwards, seen from another connection.
    ///
    /// @param inner what the call threw, if anything
    /// @param outer what its caller's transaction threw, if anything
    /// @param innerKept whether the call's row is there
    /// @param outerKept whether its caller's row is there
    record Outcome(@Nullable Class<?> inner, @Nullable Class<?> outer, boolean innerKept, boolean outerKept) {}

    static Stream<Arguments> cases() {
        return Arrays.stream(Propagation.values())
                .flatMap(mode -> Arrays.stream(Place.values())
                        .flatMap(place ->
                                Arrays.stream(Ending.values()).map(ending -> Arguments.of(mode, place, ending))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void theWorkIsKeptOrUndoneAsTheModeSays(Propagation mode, Place place, Ending ending) {
        String table = Scratch.noPeople(backend());
        Optional<Transaction> before = db().currentTransaction();
        Outcome found = new Trial(this, table, mode, ending, this::bodyIn).in(place);
        assertThat(found).isEqualTo(expected(backend(), mode, place, ending));
        assertThat(db().currentTransaction()).isEqualTo(before).isEmpty();
        // No connection was lost on the way.
        db().useTransaction(
                        transaction -> assertThat(Scratch.count(db(), table)).isNotNegative());
    }

    private void bodyIn(Propagation mode, Body body) throws Exception {
        TxOptions options = TxOptions.defaults().withPropagation(mode).noRollbackFor(IOException.class);
        db().useTransaction(options, transaction -> {
            assertThat(transaction.isActive())
                    .isEqualTo(db().currentTransaction().isPresent());
            assertThat(transaction.options().propagation()).isEqualTo(mode);
            body.run(transaction::beforeCommit);
        });
    }

    /// How a call is made. An `IOException` is no reason for it to roll back.
    interface Caller {
        void call(Propagation mode, Body body) throws Exception;
    }

    /// What is called.
    interface Body {
        void run(Consumer<Runnable> beforeCommit) throws Exception;
    }

    /// What must be there afterwards.
    static Outcome expected(Backend backend, Propagation mode, Place place, Ending ending) {
        boolean concurrent = backend.capabilities().contains(Capability.ROW_LOCKS);
        return switch (place) {
            case NOWHERE, OUTSIDE_ON_PURPOSE, IN_ANOTHER_DATABASE ->
                alone(mode, ending, place == Place.IN_ANOTHER_DATABASE);
            case IN_TRANSACTION -> inside(mode, ending, concurrent);
            case IN_READ_ONLY -> insideReadOnly(mode, ending);
        };
    }

    private static @Nullable Class<?> thrown(Ending ending) {
        return switch (ending) {
            case NORMAL -> null;
            case EXCEPTION -> TimeoutException.class;
            case EXCLUDED_EXCEPTION -> IOException.class;
            case ERROR_AT_COMMIT -> CancellationException.class;
        };
    }

    private static boolean kept(Ending ending) {
        return ending == Ending.NORMAL || ending == Ending.EXCLUDED_EXCEPTION;
    }

    private static Outcome alone(Propagation mode, Ending ending, boolean otherRow) {
        return switch (mode) {
            case REQUIRED, REQUIRES_NEW, NESTED -> new Outcome(thrown(ending), null, kept(ending), otherRow);
            case MANDATORY -> new Outcome(TransactionException.class, null, false, otherRow);
            case SUPPORTS, NOT_SUPPORTED, NEVER -> withoutOne(ending, otherRow);
        };
    }

    /// Each statement commits by itself, and there is no commit for which a callback could wait.
    private static Outcome withoutOne(Ending ending, boolean outerRow) {
        Class<?> thrown = ending == Ending.ERROR_AT_COMMIT ? TransactionException.class : thrown(ending);
        return new Outcome(thrown, null, true, outerRow);
    }

    private static Outcome inside(Propagation mode, Ending ending, boolean concurrent) {
        return switch (mode) {
            case REQUIRED, SUPPORTS, MANDATORY -> joined(ending);
            case NESTED ->
                ending == Ending.ERROR_AT_COMMIT
                        ? new Outcome(null, CancellationException.class, false, false)
                        : new Outcome(thrown(ending), null, kept(ending), true);
            case NEVER -> new Outcome(TransactionException.class, null, false, true);
            // The one writer is taken, and told so at once.
            case REQUIRES_NEW ->
                concurrent
                        ? new Outcome(thrown(ending), null, kept(ending), true)
                        : new Outcome(ConnectionPoolException.class, null, false, true);
            case NOT_SUPPORTED ->
                concurrent ? withoutOne(ending, true) : new Outcome(ConnectionPoolException.class, null, false, true);
        };
    }

    private static Outcome joined(Ending ending) {
        return switch (ending) {
            case NORMAL -> new Outcome(null, null, true, true);
            case EXCLUDED_EXCEPTION -> new Outcome(IOException.class, null, true, true);
            case EXCEPTION -> new Outcome(TimeoutException.class, TransactionRollbackException.class, false, false);
            case ERROR_AT_COMMIT -> new Outcome(null, CancellationException.class, false, false);
        };
    }

    private static Outcome insideReadOnly(Propagation mode, Ending ending) {
        return switch (mode) {
            case REQUIRED, SUPPORTS, MANDATORY, NESTED, NEVER ->
                new Outcome(TransactionException.class, null, false, false);
            case REQUIRES_NEW -> new Outcome(thrown(ending), null, kept(ending), false);
            case NOT_SUPPORTED -> withoutOne(ending, false);
        };
    }

    /// One call in its place.
    ///
    /// @param contract the contract
    /// @param table where rows are written
    /// @param mode the call's propagation
    /// @param ending how its body ends
    /// @param caller how it is made
    record Trial(SqlContract contract, String table, Propagation mode, Ending ending, Caller caller) {

        private static final List<Class<?>> KNOWN = List.of(
                TimeoutException.class,
                IOException.class,
                CancellationException.class,
                ConnectionPoolException.class,
                TransactionRollbackException.class,
                TransactionException.class);

        private Database db() {
            return contract.db();
        }

        Outcome in(Place place) {
            return switch (place) {
                case NOWHERE -> seen(call(), null, null);
                case IN_TRANSACTION -> within(db(), TxOptions.defaults(), true);
                case IN_READ_ONLY -> within(db(), TxOptions.readOnly(), false);
                case OUTSIDE_ON_PURPOSE ->
                    within(db(), TxOptions.defaults().withPropagation(Propagation.NOT_SUPPORTED), false);
                case IN_ANOTHER_DATABASE -> {
                    try (var other = Other.open(contract.backend())) {
                        yield within(other.database(), TxOptions.defaults(), true);
                    }
                }
            };
        }

        private Outcome within(Database outer, TxOptions options, boolean writes) {
            Throwable[] inner = new Throwable[1];
            Throwable thrown = catchThrowable(() -> outer.useTransaction(options, transaction -> {
                if (writes) {
                    add(outer, outer.equals(db()) ? table : Other.TABLE, "outer");
                }
                Optional<Transaction> around = outer.currentTransaction();
                inner[0] = call();
                assertThat(outer.currentTransaction()).isEqualTo(around);
            }));
            return seen(inner[0], thrown, outer.equals(db()) ? null : outer);
        }

        private @Nullable Throwable call() {
            return catchThrowable(() -> caller.call(mode, this::work));
        }

        private void work(Consumer<Runnable> beforeCommit) throws Exception {
            add(db(), table, "inner");
            switch (ending) {
                case NORMAL -> {}
                case EXCEPTION -> throw new TimeoutException("broken");
                case EXCLUDED_EXCEPTION -> throw new IOException("excluded");
                case ERROR_AT_COMMIT ->
                    beforeCommit.accept(() -> {
                        throw new CancellationException("late");
                    });
            }
        }

        private static void add(Database database, String table, String name) {
            database.sql("insert into " + table + " (name) values (?)")
                    .bind(name)
                    .execute();
        }

        private Outcome seen(@Nullable Throwable inner, @Nullable Throwable outer, @Nullable Database other) {
            List<String> names = Concurrently.elsewhere(() -> Scratch.names(db(), table));
            boolean outerKept = other == null ? names.contains("outer") : Scratch.count(other, Other.TABLE) > 0;
            return new Outcome(kind(inner), kind(outer), names.contains("inner"), outerKept);
        }

        private static @Nullable Class<?> kind(@Nullable Throwable thrown) {
            if (thrown == null) {
                return null;
            }
            return KNOWN.stream()
                    .filter(type -> type.isInstance(thrown))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Not expected anywhere.", thrown));
        }
    }

    /// A second database, with a table of its own.
    ///
    /// @param database the database
    record Other(dev.lexigram.sql.DatabaseService database) implements AutoCloseable {

        static final String TABLE = "tck_elsewhere";

        static Other open(Backend backend) {
            Other other = new Other(dev.lexigram.sql.DatabaseService.open(backend.freshUrl()));
            Objects.requireNonNull(other.database)
                    .sql("create table " + TABLE + " (name varchar(50))")
                    .execute();
            return other;
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
