package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationInfo;
import java.time.Duration;

/// Is told how a run gets on, in the thread that runs it: be quick, and do not throw.
public interface MigrationListener {

    /// Listens to nothing.
    MigrationListener NONE = new MigrationListener() {};

    /// A migration begins.
    ///
    /// @param direction up or down
    /// @param statements how many there are; zero for one in Java
    default void begun(MigrationInfo migration, MigrationPlan.Direction direction, int statements) {}

    /// A statement begins.
    ///
    /// @param number which one, from 1
    /// @param text the statement
    default void statement(MigrationInfo migration, int number, String text) {}

    /// A migration came to its end.
    default void ended(MigrationInfo migration, MigrationPlan.Direction direction, Duration duration) {}
}
