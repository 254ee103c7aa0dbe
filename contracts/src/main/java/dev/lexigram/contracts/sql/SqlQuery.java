package dev.lexigram.contracts.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement as text with parameters: `?` or `$1` by position, or `:name` by name, never mixed.
///
/// `::` casts, strings, quoted names and comments are left alone, and `??` stands for an operator's own question
/// mark. Immutable: `bind` gives a copy.
///
/// @see Database#sql(String)
public interface SqlQuery extends RowQuery {

    /// A copy with a named parameter. A collection fills an `in (:name)` list; an empty one matches nothing.
    SqlQuery bind(String name, @Nullable Object value);

    /// A copy with the positional parameters, all at once. The statement decides: where its parameters have no
    /// names, `bind("Ann", 31)` gives two values.
    SqlQuery bind(@Nullable Object... positional);

    /// Runs a statement that returns no rows.
    ///
    /// @return the number of rows it changed
    long execute();

    /// Runs the statement once for each list of positional parameters, in as few round trips as the driver can,
    /// atomically.
    ///
    /// @return the number of rows changed by all
    long executeBatch(Iterable<? extends List<? extends @Nullable Object>> parameters);
}
