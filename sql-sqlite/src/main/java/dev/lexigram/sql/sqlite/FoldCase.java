package dev.lexigram.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/// A function that makes letters of all alphabets small; SQLite's own `lower` knows ASCII only.
///
/// It has a name of its own, because indexes and checks may rely on what `lower` does.
final class FoldCase extends Function {

    static final String NAME = "lexigram_lower";

    private FoldCase() {}

    /// Makes the function known to a connection.
    static void register(Connection connection) throws SQLException {
        Function.create(connection, NAME, new FoldCase(), 1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        String text = value_text(0);
        if (text == null) {
            result();
        } else {
            result(fold(text));
        }
    }

    /// Code point by code point, as the other databases do it.
    static String fold(String text) {
        int[] small = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(small, 0, small.length);
    }
}
