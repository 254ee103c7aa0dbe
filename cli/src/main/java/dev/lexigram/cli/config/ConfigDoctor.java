package dev.lexigram.cli.config;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Failure;
import dev.lexigram.cli.task.Check;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.sql.config.DatabaseConfig;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// `config doctor`: what is wrong or risky in the configuration, and what to do; connects to nothing.
@Command(
        name = "doctor",
        description = "What is wrong or risky in the configuration, and what to do; connects to nothing.")
final class ConfigDoctor implements Task {

    @Override
    public Answer run(Workspace workspace) {
        List<Check> checks = new ArrayList<>();
        try {
            DatabaseConfig config = workspace.configured();
            workspace.config().checkTopLevel();
            String environment = workspace.config().environmentName();
            checks.add(Check.ok("configuration_valid", "Environment " + environment + "."));
            boolean production = environment.equals("production");
            workspace.databases().forEach(each -> checks.addAll(new DatabaseChecks(workspace, each, production).all()));
            checks.addAll(operations(config, production));
        } catch (ConfigurationException wrong) {
            checks.add(Check.failed(
                    "configuration_valid",
                    Failure.oneLine(Failure.of(wrong).problem().sentence() + " "
                            + wrong.problem().details()),
                    wrong.hint().orElse(null)));
        }
        return Check.answer(checks);
    }

    private static List<Check> operations(DatabaseConfig config, boolean production) {
        List<Check> checks = new ArrayList<>();
        var operations = config.operations();
        checks.add(
                operations.statementTimeout().isZero()
                        ? Check.warning(
                                "statement_timeout_set",
                                "A statement may run for ever.",
                                "Set sql.operations.statement_timeout, such as 60s.")
                        : Check.ok("statement_timeout_set", "Statements are cancelled in time."));
        if (production && operations.echo()) {
            checks.add(Check.warning(
                    "statements_not_logged", "Every statement is logged.", "Set sql.operations.echo to false."));
        }
        if (production && operations.paging().cursorKey().reveal().isEmpty()) {
            checks.add(Check.warning(
                    "cursor_key_set",
                    "Cursors are signed with a key of each process, and end with it.",
                    "Set sql.operations.paging.cursor_key to the same 32 random characters on all nodes."));
        }
        return checks;
    }
}
