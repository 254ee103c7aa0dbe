package dev.lexigram.sql.dialect;

import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import java.util.Optional;

/// How a database searches texts. Backends implement it; users may, for a database of their own. Stateless and
/// thread-safe.
///
/// No text of a user may break a search: what is given to the database is made by {@link SearchText#terms} or goes
/// to a function that takes any text.
public interface TextSearchSyntax {

    /// What stands before a marked word in {@link #snippet}: a character that no text has.
    String BEGIN = "\uFDD0";

    /// What stands after a marked word.
    String END = "\uFDD1";

    /// The statements that make an index over what is in the table and what will be.
    List<String> createStatements(TextIndex index);

    /// The statements that drop it.
    List<String> dropStatements(TextIndex index);

    /// The statements that read the table anew; none where the database keeps its index in step by itself.
    default List<String> rebuildStatements(TextIndex index) {
        return List.of();
    }

    /// Writes the condition that a row meets the search.
    ///
    /// @param rows what the statement calls the table
    void matches(TextSink out, TextIndex index, Identifier rows, SearchText search);

    /// Writes how well a row meets it: greater is better.
    ///
    /// @param rows what the statement calls the table
    void rank(TextSink out, TextIndex index, Identifier rows, SearchText search);

    /// The table that lists the hits of a search with their ranks, where joining it is faster than asking row by
    /// row.
    default Optional<Hits> hits(TextIndex index) {
        return Optional.empty();
    }

    /// A table of hits.
    ///
    /// @param table its name, in the schema of the searched table
    /// @param key the column that has the searched table's key
    /// @param rank the rank: greater is better
    record Hits(Identifier table, String key, String rank) {}

    /// Writes the condition under which the table of {@link #hits} lists hits.
    default void hitsMatch(TextSink out, TextIndex index, SearchText search) {
        throw new UnsupportedOperationException("This database has no table of hits.");
    }

    /// Whether the database itself can mark words in a text; else they are compared letter by letter.
    default boolean marksWords() {
        return false;
    }

    /// Writes a part of a column with the words between {@link #BEGIN} and {@link #END}.
    ///
    /// @param rows what the statement calls the rows, which have the searched columns and the key
    /// @param column one of the searched columns
    /// @param words about how many words it should have
    default void snippet(
            TextSink out, TextIndex index, Identifier rows, SearchText search, Identifier column, int words) {
        throw new UnsupportedOperationException("This database cannot mark words.");
    }
}
