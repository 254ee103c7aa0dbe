package dev.lexigram.sql.lint;

import dev.lexigram.sql.script.ScriptStatement;

/// What rules look at: a statement as to one of its tables, or one part of an `alter table`.
///
/// @param place where it stands
/// @param ddl the statement
/// @param action the part; {@link Action.Whole} for the statement as a whole
/// @param table the table; none when it is not known
/// @param cost what it does to the table
record Step(Place place, Ddl ddl, Action action, Name table, Cost cost) {

    /// @param file the file's name
    /// @param line the line of the part
    /// @param statement the statement, with its line in the file
    record Place(String file, int line, ScriptStatement statement) {}

    /// The statement without blanks behind it.
    String sql() {
        return place.statement().text().strip();
    }

    boolean isWhole() {
        return action instanceof Action.Whole;
    }
}
