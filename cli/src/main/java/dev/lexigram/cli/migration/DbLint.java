package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Folders;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.Shown;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.lint.LintFile;
import dev.lexigram.sql.lint.LintOptions;
import dev.lexigram.sql.lint.LintRule;
import dev.lexigram.sql.lint.LintRules;
import dev.lexigram.sql.lint.MigrationLinter;
import dev.lexigram.sql.lint.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `db lint`: which statements of migrations lock, rewrite or lose something.
@Command(
        name = "lint",
        description = {
            "Says which statements of migrations lock, rewrite or lose something, why, and how to reach the same",
            "without that. It ends with 3 when it found an error."
        })
final class DbLint implements Task {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files and folders; the default is the folder of the migrations.")
    List<Path> paths = List.of();

    @Mixin
    final LintPlace place = new LintPlace();

    @Option(names = "--without", paramLabel = "RULE", description = "Not this rule; may be repeated.")
    List<String> without = new ArrayList<>();

    @Option(names = "--check", description = "End with 3 for a warning, too.")
    boolean check;

    @Option(names = "--rules", description = "List the rules and judge nothing.")
    boolean rules;

    @Mixin
    final Folders folders = new Folders();

    @Override
    public Answer run(Workspace workspace) {
        if (rules) {
            return rules();
        }
        List<LintFile> files = files(workspace);
        MigrationLinter linter = MigrationLinter.of(place.target(workspace), options -> options(options, workspace));
        return Findings.answer(linter.check(files), files.size(), this::ends);
    }

    private ExitCode ends(@Nullable Severity worst) {
        boolean found = worst == Severity.ERROR || (check && worst == Severity.WARNING);
        return found ? ExitCode.FOUND : ExitCode.DONE;
    }

    private LintOptions options(LintOptions defaults, Workspace workspace) {
        LintOptions options = defaults.withSizes(place.sizes(workspace));
        for (String rule : without) {
            try {
                options = options.without(rule);
            } catch (IllegalArgumentException unknown) {
                throw new MisuseException(Problem.of("There is no such rule.")
                        .with("rule", rule)
                        .hint("Run lexigram db lint --rules to see them."));
            }
        }
        return options;
    }

    private static Answer rules() {
        Table table = Table.report("rule", "finds");
        for (LintRule rule : LintRules.all()) {
            table.add(rule.id(), rule.title());
        }
        return Answer.of(Answer.count(table.rows().size(), "rule") + ".", table);
    }

    private List<LintFile> files(Workspace workspace) {
        List<Path> roots = paths.isEmpty()
                ? List.of(folders.in(workspace))
                : paths.stream().map(workspace.directory()::resolve).toList();
        List<LintFile> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> below = Files.walk(root)) {
                for (Path file : (Iterable<Path>) below.sorted()::iterator) {
                    if (Files.isRegularFile(file)
                            && (file.equals(root) || file.toString().endsWith(".sql"))) {
                        files.add(new LintFile(Shown.path(workspace, file), Files.readString(file)));
                    }
                }
            } catch (IOException unreadable) {
                throw new MigrationException(
                        Problem.of("The migrations cannot be read.")
                                .with("path", Shown.path(workspace, root))
                                .with("reason", unreadable.getClass().getSimpleName())
                                .hint("Name a file or folder that is there."),
                        unreadable);
            }
        }
        return files;
    }
}
