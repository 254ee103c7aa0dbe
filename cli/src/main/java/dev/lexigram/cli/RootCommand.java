package dev.lexigram.cli;

import dev.lexigram.cli.task.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lexigram` itself; the commands are below it.
@Command(
        name = "lexigram",
        description = "Shows the configuration, looks after the configured databases and asks them.",
        footer = {
            "",
            "In a checkout of the project, ./lexigram demo loads and asks real data, and",
            "./lexigram bench measures against plain JDBC.",
            "",
            "The program ends with 0 when it is done; lexigram help exit-codes lists the other numbers."
        })
final class RootCommand {

    @Mixin
    final GlobalOptions options = new GlobalOptions();
}
