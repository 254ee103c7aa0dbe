package dev.lexigram.cli.task;

import java.nio.file.Path;

/// Paths as they are shown.
public final class Shown {

    private Shown() {}

    /// The path from the working directory where it is below that, else the whole.
    public static String path(Workspace workspace, Path file) {
        Path base = workspace.directory().toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        return (whole.startsWith(base) ? base.relativize(whole) : whole).toString();
    }
}
