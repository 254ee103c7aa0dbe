package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.CheckConstraintException;
import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.SerializationException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.FoundOrCreated;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.result.Result;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.query.Lock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Writes whose failure is a daily outcome: it is told as a value and leaves the running transaction usable.
final class Attempts<T> {

    // Each round lost means that another caller won one; this many in a row is no race but a fault.
    private static final int MOST_ROUNDS = 20;
    private static final FindOptions LATEST = FindOptions.none()
            .lock(new Lock(Lock.Strength.SHARE, Lock.Wait.WAIT))
            .limit(1);

    private final SqlExecutor executor;
    private final EntityReads<T, T> reads;
    private final UnaryOperator<T> create;
    private final UnaryOperator<T> update;

    Attempts(SqlExecutor executor, EntityReads<T, T> reads, UnaryOperator<T> create, UnaryOperator<T> update) {
        this.executor = executor;
        this.reads = reads;
        this.create = create;
        this.update = update;
    }

    Result<T, WriteFailure> tryCreate(T entity) {
        return attempt(() -> create.apply(entity));
    }

    Result<T, WriteFailure> tryUpdate(T entity) {
        return attempt(() -> update.apply(entity));
    }

    private Result<T, WriteFailure> attempt(Supplier<T> write) {
        try {
            return Result.ok(executor.attempt(write));
        } catch (DuplicateKeyException e) {
            return Result.err(new WriteFailure.Duplicate(e));
        } catch (ForeignKeyException e) {
            return Result.err(new WriteFailure.Reference(e));
        } catch (NotNullException | CheckConstraintException | ParameterBindingException e) {
            return Result.err(new WriteFailure.Invalid(e));
        } catch (EntityNotFoundException e) {
            return Result.err(new WriteFailure.Missing(e));
        } catch (OptimisticLockException e) {
            return Result.err(new WriteFailure.Stale(e));
        }
    }

    FoundOrCreated<T> findOrCreate(Predicate lookup, Supplier<T> initial) {
        return again(() -> find(lookup, initial));
    }

    FoundOrCreated<T> updateOrCreate(Predicate lookup, UnaryOperator<T> change, Supplier<T> initial) {
        return again(() -> update(lookup, change, initial));
    }

    /// Of callers who create the same row a database may pick one as the victim of a deadlock. Outside a
    /// transaction nothing is lost by trying again; inside, only the whole transaction can be.
    private FoundOrCreated<T> again(Supplier<FoundOrCreated<T>> work) {
        for (int round = 1; ; round++) {
            try {
                return work.get();
            } catch (DeadlockException | SerializationException e) {
                if (executor.inTransaction() || round == MOST_ROUNDS) {
                    throw e;
                }
            }
        }
    }

    private FoundOrCreated<T> find(Predicate lookup, Supplier<T> initial) {
        Optional<T> found = reads.first(lookup, FindOptions.none().limit(1));
        return found.map(entity -> new FoundOrCreated<>(entity, false)).orElseGet(() -> createOrFind(lookup, initial));
    }

    private FoundOrCreated<T> createOrFind(Predicate lookup, Supplier<T> initial) {
        return switch (tryCreate(initial.get())) {
            case Result.Ok<T, WriteFailure>(T created) -> new FoundOrCreated<>(created, true);
            case Result.Err<T, WriteFailure>(WriteFailure.Duplicate duplicate) ->
                // Someone else was faster. A locking read sees that row even where a snapshot is older.
                reads.first(lookup, LATEST)
                        .map(entity -> new FoundOrCreated<>(entity, false))
                        .orElseThrow(duplicate::error);
            case Result.Err<T, WriteFailure>(WriteFailure other) -> throw other.error();
        };
    }

    private FoundOrCreated<T> update(Predicate lookup, UnaryOperator<T> change, Supplier<T> initial) {
        for (int round = 1; ; round++) {
            FoundOrCreated<T> found = find(lookup, initial);
            if (found.created()) {
                return found;
            }
            Result<T, WriteFailure> updated = tryUpdate(change.apply(found.entity()));
            switch (updated) {
                case Result.Ok<T, WriteFailure>(T entity) -> {
                    return new FoundOrCreated<>(entity, false);
                }
                case Result.Err<T, WriteFailure>(WriteFailure failure) -> {
                    boolean lostRace = failure instanceof WriteFailure.Stale || failure instanceof WriteFailure.Missing;
                    if (!lostRace || round == MOST_ROUNDS) {
                        throw failure.error();
                    }
                }
            }
        }
    }
}
