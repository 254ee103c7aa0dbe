package dev.lexigram.sql.driver;

/// How many rows go into what. Immutable.
///
/// @param blockRows how many rows are read from their source before they are sent
/// @param statementRows the most rows of one `values` list; 1 sends each row by itself
/// @param parameters the most parameters of a statement
/// @param keys how the keys of new rows come back
public record BulkLimits(int blockRows, int statementRows, int parameters, Keys keys) {

    // SQL's own limits are unknown; these suit the drivers of all servers seen so far.
    static final BulkLimits STANDARD = new BulkLimits(10_000, 128, 32_767, Keys.RETURNING);

    /// How the keys that a `values` list made come back.
    public enum Keys {
        /// By `returning`, in the order of the list.
        RETURNING,
        /// Each row is inserted by itself and gives its key.
        ONE_BY_ONE,
        /// The driver tells the first; the others follow at {@link BulkLoader#keyStep}.
        FIRST_AND_STEP
    }
}
