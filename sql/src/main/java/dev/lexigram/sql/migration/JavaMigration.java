package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import org.jspecify.annotations.Nullable;

/// A migration written in Java; programs implement it.
///
/// In a transaction all calls of the database that it is given, and of repositories over the same database, take
/// part; work in other threads does not. Where the database cannot undo changes of the schema, and when the
/// migration asks for no transaction, one that failed is run again from its beginning: it has to bear that.
public non-sealed interface JavaMigration extends Migration {

    /// Does it.
    ///
    /// @throws Exception anything: the migration has failed then
    void up(Database database) throws Exception;

    /// Undoes it; only called when it is {@link #reversible()}.
    ///
    /// @throws Exception anything: the migration stays applied then
    default void down(Database database) throws Exception {
        throw new dev.lexigram.contracts.error.MigrationException(
                Problem.of("The migration says that it can be undone and does not say how.")
                        .with("migration", getClass().getName())
                        .hint("Override down, or let reversible return false."),
                null);
    }

    /// Whether {@link #down} undoes it; not, unless overridden.
    default boolean reversible() {
        return false;
    }

    /// Whether it runs in a transaction; yes, unless overridden.
    default boolean transactional() {
        return true;
    }

    /// What the author changes together with the code; null, unless overridden: then changes go unseen.
    @Override
    default @Nullable String checksum() {
        return null;
    }
}
