package dev.lexigram.sql.lint;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The database that migrations are for, with its version: what a statement costs depends on both.
///
/// Immutable and thread-safe.
///
/// @param database whose locks
/// @param version its version as the server tells it; only the numbers at its start count
public record LintTarget(LintDatabase database, String version) {

    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    /// SQLite; its version makes no difference here.
    public static final LintTarget SQLITE = new LintTarget(LintDatabase.SQLITE, "3");

    /// @throws IllegalArgumentException when the version has no number
    public LintTarget {
        if (!NUMBERS.matcher(version).find()) {
            throw new IllegalArgumentException("A version begins with a number, as in 8.0.36: " + version);
        }
    }

    /// PostgreSQL of a version such as `16` or `16.4`.
    public static LintTarget postgres(String version) {
        return new LintTarget(LintDatabase.POSTGRES, version);
    }

    /// MySQL of a version such as `8.0.36`.
    public static LintTarget mysql(String version) {
        return new LintTarget(LintDatabase.MYSQL, version);
    }

    /// MariaDB of a version such as `11.4`.
    public static LintTarget mariadb(String version) {
        return new LintTarget(LintDatabase.MARIADB, version);
    }

    /// Whether it is at least a version.
    boolean isAtLeast(int... wanted) {
        Matcher found = NUMBERS.matcher(version);
        int[] mine = found.find() ? numbers(found.group()) : new int[0];
        return Arrays.compare(padded(mine), padded(wanted)) >= 0;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static int[] padded(int[] numbers) {
        return Arrays.copyOf(numbers, 3);
    }
}
