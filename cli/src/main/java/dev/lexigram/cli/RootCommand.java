package dev.lexigram.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `lexigram` itself; the commands are below it.
@Command(
        name = "lexigram",
        description = "Shows the configuration, and checks and asks the configured databases.",
        footer = {
            "",
            "In a checkout of the project, ./lexigram demo loads and asks real data, and",
            "./lexigram bench measures against plain JDBC."
        })
final class RootCommand {

    @Mixin
    final GlobalOptions options = new GlobalOptions();
}
