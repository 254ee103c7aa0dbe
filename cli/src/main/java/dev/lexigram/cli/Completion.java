package dev.lexigram.cli;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `completion`: the script that lets a shell complete commands and options.
@Command(
        name = "completion",
        description = {
            "The script that lets a shell complete commands and options:",
            "  source <(lexigram completion bash)",
            "In zsh, run 'autoload -U +X compinit && compinit' before."
        })
final class Completion implements Task {

    /// The shells that can read the script.
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    Shell shell = Shell.bash;

    @Override
    public Answer run(Workspace workspace) {
        String script = AutoComplete.bash(CommandTree.NAME, CommandTree.whole(new RootCommand()));
        return Answer.ofText("The script for " + shell + ".", script);
    }
}
