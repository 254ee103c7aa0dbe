package dev.lexigram.cli.output;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Who sits at the terminal and can be asked.
@FunctionalInterface
public interface Person {

    /// Nobody, as in a script.
    Person NOBODY = question -> Optional.empty();

    /// Asks and waits for a line.
    ///
    /// @return what was typed, without spaces around it; empty when there is nobody
    Optional<String> answer(String question);

    /// Who sits at the terminal of this process, if it has one.
    ///
    /// @param err where questions are written, so that the ordinary output holds answers only
    @SuppressWarnings("SystemConsoleNull") // which of the JDK's consoles is used depends on its settings
    static Person of(PrintWriter err) {
        Console console = System.console();
        if (console == null || !Terminal.isPresent()) {
            return NOBODY;
        }
        return question -> {
            err.print(question + " ");
            err.flush();
            return Optional.ofNullable(console.readLine()).map(String::strip);
        };
    }
}
