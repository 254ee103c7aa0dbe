package dev.lexigram.example.atlas;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/// Where people read what happens.
///
/// @param out where it is written
/// @param ansi whether it may be in colour
record Screen(PrintWriter out, Ansi ansi) {

    /// A screen that shows nothing.
    static Screen off() {
        return new Screen(new PrintWriter(PrintWriter.nullWriter()), Ansi.OFF);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void blank() {
        line("");
    }

    /// A line in colour, such as `bold` or `faint`.
    void styled(String style, String text) {
        line(ansi.string("@|" + style + " " + text + "|@"));
    }

    void table(Answer answer) {
        TextTable table = TextTable.of(answer);
        styled("underline", "    " + table.header());
        table.body().forEach(row -> line("    " + row));
    }

    /// Milliseconds with one digit.
    static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
