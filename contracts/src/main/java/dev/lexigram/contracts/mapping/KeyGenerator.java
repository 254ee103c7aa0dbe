package dev.lexigram.contracts.mapping;

/// Makes values for new rows in the application, such as keys; named with {@link Generated#by()}.
///
/// A class that implements it has a constructor without parameters and is made once for each component that names
/// it. It must be thread-safe.
///
/// @param <K> the component's type
@FunctionalInterface
public interface KeyGenerator<K> {

    /// A value that no other row has.
    K next();

    /// Stands for no generator where an annotation must name one. Not to be implemented.
    interface None extends KeyGenerator<Object> {}
}
