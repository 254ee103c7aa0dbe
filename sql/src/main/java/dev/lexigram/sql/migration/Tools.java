package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.execute.ScriptRunner;
import dev.lexigram.sql.migration.Definition.Action;
import dev.lexigram.sql.migration.MigrationPlan.Direction;

/// What runs of migrations work with, and the parts that all kinds of runs share.
///
/// @param database which one
/// @param scripts sends statements as they are
/// @param history the table
/// @param options how
record Tools(Database database, ScriptRunner scripts, History history, MigrationOptions options, Dialect dialect) {

    /// The same with the table under another name.
    Tools with(History other) {
        return new Tools(database, scripts, other, options, dialect);
    }

    Failures failures(Prepared task) {
        return new Failures(database.name(), task);
    }

    TransactionRules rules() {
        return new TransactionRules(dialect.scriptSyntax());
    }

    /// Does all of a migration, in the transaction that runs.
    void perform(Prepared task) {
        switch (task.action()) {
            case Action.Code(JavaMigration code) -> perform(task, code);
            case Action.Sql _ -> {
                for (int i = 0; i < task.statements().size(); i++) {
                    statement(task, i);
                }
            }
        }
    }

    void perform(Prepared task, JavaMigration code) {
        try {
            if (task.direction() == Direction.UP) {
                code.up(database);
            } else {
                code.down(database);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures(task).whole(e);
        } catch (Exception e) {
            throw failures(task).whole(e);
        }
    }

    void statement(Prepared task, int index) {
        String text = task.statements().get(index).text();
        options.listener().statement(task.info(), index + 1, text);
        try {
            scripts.execute(text, options.statementTimeout());
        } catch (DatabaseException e) {
            throw failures(task).statement(index, e);
        }
    }
}
