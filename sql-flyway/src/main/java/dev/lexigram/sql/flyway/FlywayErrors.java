package dev.lexigram.sql.flyway;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/// Flyway's errors as this library's, Flyway's own kept as the cause.
final class FlywayErrors {

    private FlywayErrors() {}

    /// @return what to throw: the library's own error where the database itself failed, such as when it cannot be
    /// reached
    static DatabaseException translate(FlywayException failed) {
        if (failed instanceof FlywayValidateException) {
            return new MigrationValidationException(
                    Problem.of("What was applied is not what the folder says.")
                            .with("flyway", text(failed))
                            .hint("Take the change back, or accept it with Flyway's repair."),
                    failed);
        }
        FlywaySqlScriptException script = cause(failed, FlywaySqlScriptException.class);
        if (script != null) {
            return inScript(script, failed);
        }
        DatabaseException own = cause(failed, DatabaseException.class);
        if (own != null) {
            return own;
        }
        Problem problem = Problem.of("Flyway could not do it.")
                .with("flyway", text(failed))
                .hint("The cause is Flyway's own error.");
        return failed instanceof FlywayMigrateException
                ? new MigrationExecutionException(problem, failed)
                : new MigrationException(problem, failed);
    }

    private static MigrationExecutionException inScript(FlywaySqlScriptException script, FlywayException failed) {
        Problem problem = Problem.of("A statement of a migration failed.")
                .with(
                        "file",
                        script.getResource() == null ? "" : script.getResource().getAbsolutePath())
                .with("line", script.getLineNumber())
                .with("sql", script.getStatement())
                .with("database says", root(script).getMessage());
        return new MigrationExecutionException(
                problem.hint(
                        "Mend the statement; where the database cannot roll it back, clean up and use Flyway's repair."),
                failed);
    }

    /// The driver's own error.
    private static Throwable root(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String text(FlywayException failed) {
        return String.valueOf(failed.getMessage()).strip();
    }

    private static <E extends Throwable> @Nullable E cause(Throwable error, Class<E> type) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
