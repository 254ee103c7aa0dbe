package dev.lexigram.cli.task;

import java.util.List;

/// Commands under a common word.
///
/// @param name the word
/// @param description what they are about, in a sentence
public record Group(String name, String description, List<Entry> entries) {

    public Group {
        entries = List.copyOf(entries);
    }
}
