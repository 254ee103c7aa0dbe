package dev.lexigram.sql.execute;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Is told of each statement after it ran. Called in the caller's thread: be quick, and do not throw.
@FunctionalInterface
public interface StatementListener {

    void ran(Statement statement);

    /// A statement that ran. Values are not part of it: they may be secret.
    ///
    /// @param database the database's name
    /// @param sql the text with marks
    /// @param duration until the result was read
    /// @param error why it failed, or null
    record Statement(
            String database,
            String sql,
            Duration duration,
            @Nullable RuntimeException error) {}
}
