package dev.lexigram.sql.catalog;

import dev.lexigram.sql.identifier.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// Names for indexes and constraints that were given none: the table's, the columns' and what they are.
///
/// The same on every database. A name that would be too long ends in a hash of what it would be. Thread-safe.
///
/// @param table the table's name
public record ConstraintNames(String table) {

    // PostgreSQL has the least room for names.
    private static final int LONGEST = 63;

    /// The name of what is about these columns.
    ///
    /// @param kind `pkey`, `fkey`, `key`, `idx` or `check`
    public Identifier of(List<String> columns, String kind) {
        return Identifier.of(text(columns, kind));
    }

    /// The same for tables that people made, whose names may be any text.
    public String text(List<String> columns, String kind) {
        String whole = table + "_" + String.join("_", columns) + "_" + kind;
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String end = "_" + hash(whole) + "_" + kind;
        return whole.substring(0, LONGEST - end.length()) + end;
    }

    private static String hash(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
