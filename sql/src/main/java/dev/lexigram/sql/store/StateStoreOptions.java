package dev.lexigram.sql.store;

/// How a state store is kept; each method returns a copy. Immutable and thread-safe.
///
/// @param table its table, perhaps qualified with a schema
public record StateStoreOptions(String table) {

    /// In the table `app_state`.
    public static StateStoreOptions defaults() {
        return new StateStoreOptions("app_state");
    }

    public StateStoreOptions table(String name) {
        return new StateStoreOptions(name);
    }
}
