package dev.lexigram.app;

import java.util.List;
import java.util.Optional;

/// The objects of an application, found by type and name. Thread-safe.
public interface Beans {

    /// The object bound to the type without a name.
    ///
    /// @throws ContainerException (`LEX_ERR_DI_004`) when there is none or several fit, listing what is bound
    <T> T get(Class<T> type);

    /// The object bound to the type and the name.
    ///
    /// @throws ContainerException (`LEX_ERR_DI_004`) when there is none or several fit, listing what is bound
    <T> T get(Class<T> type, String name);

    /// The object bound to the type without a name, if there is one.
    <T> Optional<T> find(Class<T> type);

    /// The object bound to the type and the name, if there is one.
    <T> Optional<T> find(Class<T> type, String name);

    /// All objects of the type, named or not, in order of binding.
    <T> List<T> list(Class<T> type);
}
