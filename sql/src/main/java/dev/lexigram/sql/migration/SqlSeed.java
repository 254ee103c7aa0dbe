package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.execute.ScriptRunner;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.SqlScript;
import java.time.Duration;
import java.util.List;

/// A seed in a file.
///
/// @param file the file
record SqlSeed(SourceFile file) implements JavaSeed {

    @Override
    public String name() {
        return file.place().isEmpty() ? file.name() : file.place() + "/" + file.name();
    }

    @Override
    public String checksum() {
        return file.text();
    }

    @Override
    public void run(Database database) {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        ScriptRunner scripts = database.unwrap(ScriptRunner.class);
        List<ScriptStatement> statements =
                SqlScript.of(file.text(), engine.dialect().scriptSyntax()).statements();
        TransactionRules rules = new TransactionRules(engine.dialect().scriptSyntax());
        statements.stream()
                .filter(each -> rules.isControl(each.text()))
                .findFirst()
                .ifPresent(each -> {
                    throw endsTransaction(each);
                });
        rules.prepare(scripts, statements);
        for (ScriptStatement statement : statements) {
            try {
                scripts.execute(statement.text(), Duration.ZERO);
            } catch (DatabaseException cause) {
                throw failed(statement, cause);
            }
        }
    }

    private MigrationValidationException endsTransaction(ScriptStatement statement) {
        return new MigrationValidationException(
                Problem.of("A seed begins or ends a transaction, and it runs in one already.")
                        .with("file", file.path())
                        .with("line", statement.line())
                        .with("sql", statement.text())
                        .hint("Leave the statement out; nothing of this seed was run."),
                null);
    }

    private MigrationExecutionException failed(ScriptStatement statement, DatabaseException cause) {
        return new MigrationExecutionException(
                Problem.of("A statement of a seed failed.")
                        .with("file", file.path())
                        .with("line", statement.line())
                        .with("sql", Failures.shortened(statement.text()))
                        .with("found", cause.getMessage())
                        .hint("Correct it and run the seeds again; nothing of this one was kept."),
                cause);
    }
}
