package dev.lexigram.cli;

/// A command that does something. Picocli fills its options, then it runs once.
interface Task {

    /// Does it. What goes wrong is thrown; printing is done elsewhere.
    Answer run(Workspace workspace);
}
