package dev.lexigram.sql.diff;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.inspect.SchemaInspector;

/// The schema that migrations make, found out by running them in a database that is empty and of no use to anybody:
/// SQLite in memory, or a database of the server that was made for this.
public final class SchemaReplay {

    private SchemaReplay() {}

    /// Runs migrations and reads what they made.
    ///
    /// @param <X> what the migrations may throw
    /// @param scratch an empty database of the same kind as the live one; whoever made it drops it
    /// @throws X what the migrations throw
    public static <X extends Exception> SchemaInfo of(Database scratch, Migrating<X> migrations) throws X {
        migrations.run(scratch);
        return SchemaInspector.on(scratch).schema();
    }

    /// Migrations to run.
    ///
    /// @param <X> what may be thrown
    @FunctionalInterface
    public interface Migrating<X extends Exception> {

        /// Runs all migrations on a database.
        void run(Database database) throws X;
    }
}
