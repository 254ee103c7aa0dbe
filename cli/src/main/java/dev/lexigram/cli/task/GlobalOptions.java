package dev.lexigram.cli.task;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command has. Filled by picocli.
public final class GlobalOptions {

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object.")
    public boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print what was asked for and errors only.")
    public boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Log, and print stack traces of errors.")
    public boolean debug;

    // Read before the arguments are parsed, as it counts for errors in these too.
    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Print without colours.")
    boolean noColor;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Read this file instead of application.yaml.")
    @Nullable
    Path config;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Lay application.NAME.yaml over it; the default is LEX_PROFILE.")
    @Nullable
    String profile;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The kind of environment: development, staging, production or test; the default is LEX_ENV.")
    @Nullable
    String environment;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Use this database instead of the configured ones.")
    @Nullable
    String url;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Use this one of several configured databases.")
    @Nullable
    String database;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "Print the version.")
    boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    boolean help;

    /// The kind of environment that was given.
    public Optional<String> environment() {
        return Optional.ofNullable(environment);
    }
}
