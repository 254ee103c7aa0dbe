package dev.lexigram.sql;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TransactionOutcome;
import dev.lexigram.sql.transaction.ActiveTransaction;
import dev.lexigram.sql.transaction.TransactionScope;
import jakarta.inject.Provider;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An object for each transaction, made when it is first asked for and cleaned up when the outcome is known.
///
/// ```
/// var basket = TransactionScoped.of(database, Basket::new, (it, outcome) -> it.close());
/// database.useTransaction(transaction -> basket.get().add(book));
/// ```
///
/// Whoever joins a transaction, or is a part of it, gets the same object; `REQUIRES_NEW` gets another one, and the
/// outer one is back afterwards. A body that is run again begins with a new one. The cleanup runs after the commit
/// or rollback, with the connection given back; what was made last is cleaned up first. A bean of this type is
/// injected as such, or as a `Provider`. Thread-safe; the objects belong to the threads of their transactions.
///
/// @param <T> the object
public final class TransactionScoped<T> implements Provider<T> {

    private final Database database;
    private final Supplier<T> make;
    private final BiConsumer<? super T, TransactionOutcome> cleanup;

    private TransactionScoped(Database database, Supplier<T> make, BiConsumer<? super T, TransactionOutcome> cleanup) {
        this.database = Objects.requireNonNull(database, "database");
        this.make = Objects.requireNonNull(make, "make");
        this.cleanup = Objects.requireNonNull(cleanup, "cleanup");
    }

    /// Objects that need no cleanup.
    public static <T> TransactionScoped<T> of(Database database, Supplier<T> make) {
        return of(database, make, (made, outcome) -> {});
    }

    /// Objects with a cleanup, which hears what became of the transaction. What it throws is kept with the
    /// exception of the transaction, or else logged.
    public static <T> TransactionScoped<T> of(
            Database database, Supplier<T> make, BiConsumer<? super T, TransactionOutcome> cleanup) {
        return new TransactionScoped<>(database, make, cleanup);
    }

    /// The object of the transaction that the calling code runs in.
    ///
    /// @throws TransactionException (`LEX_ERR_SQL_013`) when there is none
    @Override
    public T get() {
        ActiveTransaction transaction = database.unwrap(TransactionScope.class).current();
        if (transaction == null) {
            throw new TransactionException(
                    Problem.of("There is no transaction that an object could belong to.")
                            .with("database", database.name())
                            .hint("Call it inside inTransaction, or in a method with @Transactional."),
                    null);
        }
        Slot<?> slot = transaction.attached(this, Slot.class, Slot::new);
        @SuppressWarnings("unchecked") // this object alone is the key, and puts in what it makes
        Slot<T> own = (Slot<T>) slot;
        return own.get(this, transaction);
    }

    /// Where a transaction keeps the object. Apart from the object, as making one may ask for others.
    private static final class Slot<T> {
        private @Nullable T made;

        T get(TransactionScoped<T> scoped, ActiveTransaction transaction) {
            T known = made;
            if (known != null) {
                return known;
            }
            T fresh = Objects.requireNonNull(scoped.make.get(), "what was made");
            made = fresh;
            transaction.afterEnd(outcome -> scoped.cleanup.accept(fresh, outcome));
            return fresh;
        }
    }
}
