package dev.lexigram.sql.diff;

import java.util.ArrayList;
import java.util.List;

/// A statement, and what people should know about it.
///
/// @param sql the statement
/// @param notes what goes before it as comments
record Step(String sql, List<String> notes) {

    Step {
        notes = List.copyOf(notes);
    }

    static Step of(String sql) {
        return new Step(sql, List.of());
    }

    static Step of(String sql, String note) {
        return new Step(sql, List.of(note));
    }

    /// The step with these notes before its own.
    Step noted(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(notes);
        return new Step(sql, all);
    }

    /// Its text in a script.
    String text() {
        StringBuilder text = new StringBuilder();
        notes.forEach(
                note -> text.append("-- ").append(note.replaceAll("\\R", " ")).append('\n'));
        return text.append(sql).append(";\n").toString();
    }
}
