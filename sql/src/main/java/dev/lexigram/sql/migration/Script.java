package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statements of one direction as text.
///
/// @param source where it comes from
/// @param text the text, with as many lines before it as the file has
/// @param mode what it says about transactions
record Script(String source, String text, Mode mode) {

    /// What a script says about transactions.
    enum Mode {
        TRANSACTION,
        NO_TRANSACTION,
        UNSAID
    }

    /// The two ways of a file.
    ///
    /// @param up the way up
    /// @param down the way down, or null when the file has none
    record Parts(Script up, @Nullable Script down) {}

    private static final Pattern MARK = Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:(up|down)\\b[ \\t]*([^\\n]*)$");
    private static final Pattern NO_TRANSACTION =
            Pattern.compile("(?i)[ \\t]*--[ \\t]*lexigram:[ \\t]*no-transaction[ \\t]*");

    /// A text that is one way as a whole; its first comment lines may ask for no transaction.
    static Script whole(String source, String text) {
        return new Script(source, text, mode(text));
    }

    private static Mode mode(String text) {
        boolean asked = text.lines()
                .takeWhile(Script::saysNothing)
                .anyMatch(line -> NO_TRANSACTION.matcher(line).matches());
        return asked ? Mode.NO_TRANSACTION : Mode.UNSAID;
    }

    /// Whether a line is empty or a comment.
    private static boolean saysNothing(String line) {
        return line.isBlank() || line.stripLeading().startsWith("--");
    }

    /// Whether there is nothing but comments in it.
    boolean isEmpty() {
        return text.lines().allMatch(Script::saysNothing);
    }

    /// The ways of a file, which may say with `-- migrate:up` and `-- migrate:down` where they begin.
    ///
    /// @throws MigrationValidationException when these lines are doubled, or in the wrong order, or not
    /// understood
    static Parts parts(String source, String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) {
            return new Parts(whole(source, text), null);
        }
        if (isDown(mark) || !text.substring(0, mark.start()).lines().allMatch(Script::saysNothing)) {
            throw wrong(source, text, mark, "The first line of a migration in two parts has to be -- migrate:up.");
        }
        int begin = mark.end();
        Mode mode = mode(source, text, mark);
        if (!mark.find()) {
            return new Parts(part(source, text, begin, text.length(), mode), null);
        }
        if (!isDown(mark)) {
            throw wrong(source, text, mark, "A migration has one part -- migrate:up.");
        }
        Script up = part(source, text, begin, mark.start(), mode);
        Script down = part(source, text, mark.end(), text.length(), mode(source, text, mark));
        if (mark.find()) {
            throw wrong(source, text, mark, "Nothing comes after the part -- migrate:down.");
        }
        return new Parts(up, down);
    }

    private static boolean isDown(Matcher mark) {
        return mark.group(1).equalsIgnoreCase("down");
    }

    private static Mode mode(String source, String text, Matcher mark) {
        return switch (mark.group(2).strip()) {
            case "" -> Mode.UNSAID;
            case "transaction:false" -> Mode.NO_TRANSACTION;
            case "transaction:true" -> Mode.TRANSACTION;
            default -> throw wrong(source, text, mark, "The option of a part is not known.");
        };
    }

    /// Lines before the part become empty, so that those of its statements are counted as in the file.
    private static Script part(String source, String text, int begin, int end, Mode mode) {
        return new Script(source, "\n".repeat(line(text, begin) - 1) + text.substring(begin, end), mode);
    }

    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static MigrationValidationException wrong(String source, String text, Matcher mark, String sentence) {
        return new MigrationValidationException(
                Problem.of(sentence)
                        .with("file", source)
                        .with("line", line(text, mark.start(1)))
                        .with("found", mark.group().strip())
                        .hint("Write a line -- migrate:up, the statements, and perhaps a line -- migrate:down with"
                                + " more; transaction:false may stand behind either."),
                null);
    }

    /// What a checksum is of: the statements, wherever in a file they are.
    String content() {
        return text.strip();
    }
}
