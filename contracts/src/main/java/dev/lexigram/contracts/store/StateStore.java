package dev.lexigram.contracts.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Values by key, shared by all programs that use the same store: settings, marks of how far a job came,
/// counters.
///
/// A value is anything that JSON can say. It may have an end, told by the store's clock and looked at in every
/// call: from then on it is as if the value were not there. Inside a transaction of its database a store takes part
/// in it.
///
/// A key is any text that is not blank, of up to 200 characters; two keys are the same only if they are equal.
/// They are not kept apart by tenant: give each tenant a {@link #namespace}. Thread-safe.
public interface StateStore {

    /// The value, or empty when there is none.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the value does not fit the type
    <T> Optional<T> get(String key, Class<T> type);

    /// The value with its version and times, or empty when there is none.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the value does not fit the type
    <T> Optional<StateEntry<T>> entry(String key, Class<T> type);

    /// The values of these keys, in their order; keys without a value are left out.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when a value does not fit the type
    <T> Map<String, T> getMany(Collection<String> keys, Class<T> type);

    /// Whether there is a value.
    boolean exists(String key);

    /// The keys that begin with a text, sorted; all for an empty text.
    List<String> keys(String prefix);

    /// Sets a value that stays; the end of an older one goes away with it.
    void set(String key, Object value);

    /// Sets a value that goes away after a time.
    void set(String key, Object value, Duration ttl);

    /// Sets values that stay: all or none.
    void setMany(Map<String, ?> values);

    /// Sets values that go away after a time: all or none.
    void setMany(Map<String, ?> values, Duration ttl);

    /// Sets a value that stays if there is none. Of several callers one succeeds.
    ///
    /// @return whether it was set
    boolean setIfAbsent(String key, Object value);

    /// Sets a value that goes away after a time, if there is none. Of several callers one succeeds.
    ///
    /// @return whether it was set
    boolean setIfAbsent(String key, Object value, Duration ttl);

    /// Sets a value that stays if the present one is still of this version; the new one is of the next version.
    ///
    /// @return whether it was set
    boolean compareAndSet(String key, long version, Object value);

    /// As {@link #compareAndSet(String, long, Object)}, with a value that goes away after a time.
    boolean compareAndSet(String key, long version, Object value, Duration ttl);

    /// Makes a new value of the present one and keeps its end; a new key gets none. An empty result deletes.
    ///
    /// Outside a transaction the function is called again when another caller was faster, so it must not do
    /// anything that cannot be done twice. Inside, the value is locked until the end of the transaction.
    ///
    /// @return what the function gave at last
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when others were faster again and again
    <T> Optional<T> update(String key, Class<T> type, UnaryOperator<Optional<T>> change);

    /// Gives the value another end; value and version stay.
    ///
    /// @return whether there is a value
    boolean touch(String key, Duration ttl);

    /// Deletes the value.
    ///
    /// @return whether there was one
    boolean delete(String key);

    /// Deletes the value if it is still of this version.
    ///
    /// @return whether it was
    boolean delete(String key, long version);

    /// Deletes the values of these keys: all or none.
    ///
    /// @return how many there were
    long deleteMany(Collection<String> keys);

    /// Removes values of all namespaces that came to their end, in small steps. Any number of programs may do so at
    /// the same time; without it the store is right too, only larger.
    ///
    /// @return how many were removed
    long cleanup();

    /// The part of the store with this name. Its keys are its own: they meet neither those outside nor those of
    /// another part, whatever the names are. A part of a part is a part of its own.
    ///
    /// @param name not blank; with the names around it up to 200 characters
    StateStore namespace(String name);
}
