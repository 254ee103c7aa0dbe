package dev.lexigram.sql.lint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files in the order in which they run: by version, those that are repeated last.
enum FileOrder implements Comparator<LintFile> {
    BY_VERSION;

    private static final Pattern VERSION = Pattern.compile("^[VUB]?(\\d+(?:[._]\\d+)*)");

    @Override
    public int compare(LintFile one, LintFile other) {
        return Comparator.comparing(FileOrder::isRepeated)
                .thenComparing(FileOrder::version, Arrays::compare)
                .thenComparing(FileOrder::isUndo)
                .compare(one, other);
    }

    private static String base(LintFile file) {
        String name = file.name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static boolean isRepeated(LintFile file) {
        return base(file).startsWith("R__");
    }

    private static boolean isUndo(LintFile file) {
        return base(file).matches("^U\\d.*");
    }

    private static long[] version(LintFile file) {
        Matcher found = VERSION.matcher(base(file));
        return found.find()
                ? Arrays.stream(found.group(1).split("[._]"))
                        .mapToLong(each -> Long.parseLong(each.substring(Math.max(0, each.length() - 18))))
                        .toArray()
                : new long[0];
    }
}
