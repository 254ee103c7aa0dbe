package dev.lexigram.cli.task;

import java.util.List;
import java.util.function.Supplier;

/// A command's place in the tree. The command itself is made only when somebody wants it, as reading its options
/// takes time.
///
/// @param name the word that calls it
/// @param task makes it
/// @param children the commands below it
public record Entry(String name, Supplier<? extends Task> task, List<Entry> children) {

    public Entry {
        children = List.copyOf(children);
    }

    public static Entry of(String name, Supplier<? extends Task> task) {
        return new Entry(name, task, List.of());
    }
}
