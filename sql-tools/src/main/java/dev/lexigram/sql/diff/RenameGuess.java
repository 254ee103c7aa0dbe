package dev.lexigram.sql.diff;

import java.util.Optional;

/// A table or column that is gone and a new one that looks like it: perhaps the same one under another name. The
/// caller knows, and answers with {@link DiffOptions#renamed}, {@link DiffOptions#renamedTable} or
/// {@link DiffOptions#notRenamed}. Without an answer the old one is dropped and the new one made.
///
/// @param table the table of the columns; empty where tables are meant
/// @param from the name that is gone
/// @param to the name that is new
public record RenameGuess(Optional<String> table, String from, String to) {

    /// The question for people.
    public String question() {
        return table.map(name -> "Was the column '" + from + "' of '" + name + "' renamed to '" + to + "'?")
                .orElseGet(() -> "Was the table '" + from + "' renamed to '" + to + "'?");
    }
}
