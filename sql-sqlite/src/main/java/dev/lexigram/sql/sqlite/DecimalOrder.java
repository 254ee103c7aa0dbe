package dev.lexigram.sql.sqlite;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.Collation;

/// The collation `decimal`: compares texts as the numbers that they write, so that `9.5` comes before `10` and
/// equals `9.50`.
///
/// SQLite has no exact decimals; its own numbers lose what is beyond fifteen digits. Texts keep all digits, and
/// this makes them compare, sort, group and stay unique as numbers. It belongs to the column (`text collate
/// decimal`), so it holds for every statement. What is no number comes after all numbers.
final class DecimalOrder extends Collation {

    static final String NAME = "decimal";

    private DecimalOrder() {}

    /// Makes the collation known to a connection; SQLite stores its name only.
    static void register(Connection connection) throws SQLException {
        Collation.create(connection, NAME, new DecimalOrder());
    }

    @Override
    protected int xCompare(String left, String right) {
        return compare(left, right);
    }

    static int compare(String left, String right) {
        Optional<BigDecimal> a = number(left);
        Optional<BigDecimal> b = number(right);
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get());
        }
        return a.isPresent() ? -1 : b.isPresent() ? 1 : left.compareTo(right);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
