package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import java.util.Random;

/// One kind of access to tables that belong to tenants, made up anew from a random source at each run. Whoever has
/// further kinds, such as those of a repository, adds them in {@link RowSecurityContract#moreOperations()}.
///
/// @param name for reports
/// @param body what is done
public record Operation(String name, Body body) {

    /// Does it once.
    @FunctionalInterface
    public interface Body {

        /// @return what the caller was given, in a form that can be compared; the same for the same rows and
        /// random
        ///     numbers
        Object run(Attempt attempt);
    }

    /// What an operation works on.
    ///
    /// @param database where the tables are
    /// @param random the only source of chance
    /// @param tables which tables
    public record Attempt(Database database, Random random, TenantTables tables) {}
}
