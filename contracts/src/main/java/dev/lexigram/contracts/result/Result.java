package dev.lexigram.contracts.result;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// An expected outcome as a value: either {@link Ok} with a value or {@link Err} with an error.
///
/// For outcomes that a correct program meets daily; faults stay exceptions. Immutable and thread-safe when its
/// content is.
///
/// @param <T> the type of the value
/// @param <E> the type of the error
public sealed interface Result<T, E> {

    /// Success.
    ///
    /// @param value what came of it, never null
    record Ok<T, E>(T value) implements Result<T, E> {
        public Ok {
            Objects.requireNonNull(value, "value");
        }
    }

    /// Failure.
    ///
    /// @param error what went wrong, never null
    record Err<T, E>(E error) implements Result<T, E> {
        public Err {
            Objects.requireNonNull(error, "error");
        }
    }

    static <T, E> Result<T, E> ok(T value) {
        return new Ok<>(value);
    }

    static <T, E> Result<T, E> err(E error) {
        return new Err<>(error);
    }

    /// Runs a body and turns exceptions of one type into {@link Err}; all others pass through.
    ///
    /// @throws IllegalStateException when the body throws a checked exception of another type, which is its cause
    static <T, X extends Exception> Result<T, X> attempt(Class<X> expected, Callable<? extends T> body) {
        try {
            return ok(body.call());
        } catch (RuntimeException unchecked) {
            if (expected.isInstance(unchecked)) {
                return err(expected.cast(unchecked));
            }
            throw unchecked;
        } catch (Exception checked) {
            if (expected.isInstance(checked)) {
                return err(expected.cast(checked));
            }
            throw new IllegalStateException("The body threw a checked exception that was not expected.", checked);
        }
    }

    /// All values in order, or the first error.
    static <T, E> Result<List<T>, E> collect(Iterable<? extends Result<T, E>> results) {
        List<T> values = new ArrayList<>();
        for (Result<T, E> result : results) {
            switch (result) {
                case Ok<T, E>(T value) -> values.add(value);
                case Err<T, E>(E error) -> {
                    return err(error);
                }
            }
        }
        return ok(List.copyOf(values));
    }

    /// All values and all errors, each in order.
    static <T, E> Partition<T, E> partition(Iterable<? extends Result<T, E>> results) {
        List<T> values = new ArrayList<>();
        List<E> errors = new ArrayList<>();
        for (Result<T, E> result : results) {
            switch (result) {
                case Ok<T, E>(T value) -> values.add(value);
                case Err<T, E>(E error) -> errors.add(error);
            }
        }
        return new Partition<>(values, errors);
    }

    /// The two halves of many results.
    record Partition<T, E>(List<T> values, List<E> errors) {
        public Partition {
            values = List.copyOf(values);
            errors = List.copyOf(errors);
        }
    }

    default boolean isOk() {
        return this instanceof Ok;
    }

    default boolean isErr() {
        return this instanceof Err;
    }

    /// The value.
    ///
    /// @throws NoSuchElementException when this is an error; if the error is an exception, it is the cause
    default T unwrap() {
        return switch (this) {
            case Ok<T, E>(T value) -> value;
            case Err<T, E>(Throwable error) -> throw new NoSuchElementException("The result is an error.", error);
            case Err<T, E>(E error) -> throw new NoSuchElementException("The result is an error: " + error);
        };
    }

    /// The error.
    ///
    /// @throws NoSuchElementException when this is a success
    default E unwrapErr() {
        return switch (this) {
            case Ok<T, E> ok -> throw new NoSuchElementException("The result is a success and has no error.");
            case Err<T, E>(E error) -> error;
        };
    }

    default T unwrapOr(T other) {
        return this instanceof Ok<T, E>(T value) ? value : other;
    }

    default T unwrapOrElse(Function<? super E, ? extends T> other) {
        return switch (this) {
            case Ok<T, E>(T value) -> value;
            case Err<T, E>(E error) -> other.apply(error);
        };
    }

    default <U> Result<U, E> map(Function<? super T, ? extends U> mapper) {
        return switch (this) {
            case Ok<T, E>(T value) -> ok(mapper.apply(value));
            case Err<T, E>(E error) -> err(error);
        };
    }

    default <F> Result<T, F> mapErr(Function<? super E, ? extends F> mapper) {
        return switch (this) {
            case Ok<T, E>(T value) -> ok(value);
            case Err<T, E>(E error) -> err(mapper.apply(error));
        };
    }

    default <U> Result<U, E> andThen(Function<? super T, ? extends Result<U, E>> next) {
        return switch (this) {
            case Ok<T, E>(T value) -> next.apply(value);
            case Err<T, E>(E error) -> err(error);
        };
    }

    /// This success if the value passes, else an error.
    default Result<T, E> filter(Predicate<? super T> test, Supplier<? extends E> otherwise) {
        return this instanceof Ok<T, E>(T value) && !test.test(value) ? err(otherwise.get()) : this;
    }

    default Optional<T> toOptional() {
        return this instanceof Ok<T, E>(T value) ? Optional.of(value) : Optional.empty();
    }
}
