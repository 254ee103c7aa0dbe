package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Answer;

/// A command that does something. Picocli fills its options, then it runs once.
public interface Task {

    /// Does it. What goes wrong is thrown; printing is done elsewhere.
    Answer run(Workspace workspace);
}
