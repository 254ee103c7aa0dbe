package dev.lexigram.cli.system;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Addresses;
import dev.lexigram.cli.task.Drivers;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.driver.SqlDriver;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `system info`: versions, drivers and the configured databases without their passwords; connects to nothing.
@Command(
        name = "info",
        description = "Versions, drivers and the configured databases without their passwords; connects to nothing.")
final class SystemInfo implements Task {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Answer run(Workspace workspace) {
        Table table = Table.report("what", "value");
        if (spec != null) {
            table.add("program", spec.version()[0]);
        }
        table.add("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        table.add(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        table.add(
                "drivers", Drivers.all().stream().map(SqlDriver::name).sorted().collect(Collectors.joining(", ")));
        table.add("directory", workspace.directory().toAbsolutePath().normalize());
        table.add("environment", workspace.config().environmentName());
        workspace.config().profile().ifPresent(profile -> table.add("profile", profile));
        workspace
                .databases()
                .forEach(each -> table.add(
                        "database " + each.name(),
                        Addresses.shown(each.backend().url().reveal())));
        return Answer.of(Answer.count(table.rows().size(), "fact") + ".", table);
    }
}
