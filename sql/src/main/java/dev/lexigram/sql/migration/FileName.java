package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the name of a file says about the migration in it.
///
/// @param form which kind of file it is
/// @param version its version, or null for a repeatable one
/// @param name what it does, in words
record FileName(Form form, @Nullable Version version, String name) {

    /// The kinds of files, by their first letter.
    enum Form {
        /// The way up, perhaps the way down too.
        V,
        /// The way down.
        U,
        /// Repeatable.
        R,
        /// All up to a version at once.
        B
    }

    private static final Pattern VERSIONED = Pattern.compile("([VUB])(" + Version.FORM + ")__(\\S(?:.*\\S)?)\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__(\\S(?:.*\\S)?)\\.sql");
    private static final int LONGEST_NAME = 200;

    /// @param file the name without folders
    /// @param source with them, for messages
    /// @throws MigrationValidationException when it is none
    static FileName of(String file, String source) {
        Matcher repeatable = REPEATABLE.matcher(file);
        if (repeatable.matches()) {
            return new FileName(Form.R, null, words(repeatable.group(1), source));
        }
        Matcher versioned = VERSIONED.matcher(file);
        if (versioned.matches()) {
            return new FileName(
                    Form.valueOf(versioned.group(1)),
                    Version.of(versioned.group(2)),
                    words(versioned.group(3), source));
        }
        throw new MigrationValidationException(
                Problem.of("The name of a file in a folder of migrations does not say which migration it is.")
                        .with("file", source)
                        .hint("Call it V<version>__<name>.sql, U<version>__<name>.sql for the way down,"
                                + " R__<name>.sql or B<version>__<name>.sql, with two underscores, or put it into"
                                + " another folder."),
                null);
    }

    private static String words(String name, String source) {
        if (name.length() > LONGEST_NAME) {
            throw new MigrationValidationException(
                    Problem.of("The name of a migration is too long.")
                            .with("file", source)
                            .hint("Use at most " + LONGEST_NAME + " characters."),
                    null);
        }
        return name.replace('_', ' ');
    }

    /// Whether a file has to be a migration because of its end.
    static boolean isSql(String file) {
        return file.length() > 4 && file.regionMatches(true, file.length() - 4, ".sql", 0, 4);
    }
}
