package dev.lexigram.cli.output;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/// What the output is shown on.
///
/// @param width the number of columns, or 0 when there is no limit, as in a file or a pipe
/// @param ansi whether colours are shown
public record Terminal(IntSupplier width, Ansi ansi) {

    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)\\s*");
    private static final int USUAL = 80;

    /// A file or a pipe.
    public static final Terminal NONE = new Terminal(() -> 0, Ansi.OFF);

    /// The terminal of this process, if there is one.
    public static Terminal of(Map<String, String> environment) {
        if (!isPresent()) {
            return NONE;
        }
        return new Terminal(() -> columns(environment), Ansi.AUTO.enabled() ? Ansi.ON : Ansi.OFF);
    }

    /// Whether input and output of this process are a terminal.
    @SuppressWarnings("SystemConsoleNull") // which of the JDK's consoles is used depends on its settings
    public static boolean isPresent() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    public Terminal withoutColour() {
        return new Terminal(width, Ansi.OFF);
    }

    private static int columns(Map<String, String> environment) {
        String given = environment.getOrDefault("COLUMNS", "");
        return given.matches("[1-9]\\d{0,3}") ? Integer.parseInt(given) : asked();
    }

    /// Java cannot tell the width; the program `stty` can where there is one.
    private static int asked() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String size = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher matcher = SIZE.matcher(size);
            int columns = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
            return columns == 0 ? USUAL : columns;
        } catch (IOException none) {
            return USUAL;
        }
    }
}
