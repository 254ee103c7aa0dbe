package dev.lexigram.cli.output;

/// How the program ends. The numbers are for scripts and never change.
public enum ExitCode {
    DONE(0, "Done, or there was nothing to do."),
    FAILED(1, "It failed, for the reason on the error output."),
    MISUSED(2, "It was called wrongly, and nothing was done."),
    FOUND(3, "There is something that --check was to look for, or that a check found."),
    REFUSED(4, "Something would have been lost and nobody agreed; nothing was done.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /// What it means, in a sentence.
    public String meaning() {
        return meaning;
    }
}
