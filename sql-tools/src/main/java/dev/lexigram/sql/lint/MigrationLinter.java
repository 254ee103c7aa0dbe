package dev.lexigram.sql.lint;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/// Says which statements of migrations lock, rewrite or lose something, and how to reach the same without that.
///
/// It reads texts only: what earlier files say about a table is known to it, and the sizes that it is given. A
/// statement that it does not know it says nothing about. Immutable and thread-safe.
///
/// ```java
/// MigrationLinter linter = MigrationLinter.of(LintTarget.postgres("17"), options -> options);
/// List<Finding> findings = linter.check(List.of(new LintFile("V2__index.sql", "create index i on orders
/// (total);")));
/// ```
public final class MigrationLinter {

    private final LintTarget target;
    private final LintOptions options;

    private MigrationLinter(LintTarget target, LintOptions options) {
        this.target = target;
        this.options = options;
    }

    /// A linter for one database.
    ///
    /// @param settings changes the options, of which the defaults are given
    public static MigrationLinter of(LintTarget target, UnaryOperator<LintOptions> settings) {
        return new MigrationLinter(target, settings.apply(LintOptions.defaults()));
    }

    /// Judges files of a folder, in the order of their versions.
    ///
    /// Of a file's way back only drops count, of what its own way up did not make.
    ///
    /// @return what was found, by file and line
    /// @throws dev.lexigram.contracts.error.QuerySyntaxException when a file cannot be cut into statements
    public List<Finding> check(Collection<LintFile> files) {
        Known known = new Known();
        return files.stream()
                .sorted(FileOrder.BY_VERSION)
                .flatMap(file -> new FileCheck(target, options, known, file).findings().stream())
                .toList();
    }

    /// What each statement of the ways up does to its tables, harmless or not.
    ///
    /// @throws dev.lexigram.contracts.error.QuerySyntaxException when a file cannot be cut into statements
    public List<Effect> effects(Collection<LintFile> files) {
        Known known = new Known();
        return files.stream()
                .sorted(FileOrder.BY_VERSION)
                .flatMap(file -> new FileCheck(target, options, known, file).effects().stream())
                .toList();
    }
}
