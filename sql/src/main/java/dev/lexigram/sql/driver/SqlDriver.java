package dev.lexigram.sql.driver;

import java.util.Set;

/// A backend module's way in, found by `ServiceLoader`. Users may implement it for a database of their own.
public interface SqlDriver {

    /// The database's name for people.
    String name();

    /// The URL schemes that it serves, in lower case, without `jdbc:` and without what follows `+`.
    Set<String> schemes();

    /// Connects, so that a wrong address or password is found here.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the database cannot be used
    SqlBackend open(BackendSettings settings);
}
