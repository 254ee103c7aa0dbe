package dev.lexigram.sql.lint;

import dev.lexigram.sql.lint.ColumnDef.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What another definition of a column costs on MySQL and MariaDB.
///
/// @param target which of them
/// @param facts what the files so far say about the table
record MysqlColumnChange(LintTarget target, TableFacts facts) {

    /// @param copied what copying the table costs
    Cost of(Action.Redefine redefine, Cost copied) {
        ColumnDef wanted = redefine.wanted();
        ColumnType from = facts.type(redefine.column());
        if (!from.isKnown() || wanted.has(Trait.CHARSET) || wanted.has(Trait.STORED)) {
            return copied;
        }
        Optional<Cost> type = type(from, wanted.type());
        boolean nullness = facts.isNotNull(redefine.column()) != wanted.has(Trait.NOT_NULL);
        return type.map(each -> Cost.together(List.of(each, nullness(nullness), place(wanted))))
                .orElse(copied);
    }

    private boolean isMariadb() {
        return target.database() == LintDatabase.MARIADB;
    }

    /// What the type alone costs; nothing when all rows must be copied.
    private Optional<Cost> type(ColumnType from, ColumnType to) {
        if (from.name().equals(to.name()) && from.arguments().equals(to.arguments())) {
            boolean same = from.sql().equalsIgnoreCase(to.sql()) || !isSigned(from, to);
            return same ? Optional.of(Algorithm.INSTANT.open(false)) : Optional.empty();
        }
        if (!from.name().equals(to.name())) {
            return Optional.empty();
        }
        return switch (from.name()) {
            case "varchar" -> longer(from, to);
            case "enum", "set" ->
                isBeginning(from.arguments(), to.arguments())
                        ? Optional.of(Algorithm.INSTANT.open(false))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isSigned(ColumnType from, ColumnType to) {
        return from.sql().toLowerCase(Locale.ROOT).contains("unsigned")
                != to.sql().toLowerCase(Locale.ROOT).contains("unsigned");
    }

    /// Lengths up to 255 bytes take one byte; beyond, rows have to change, on MariaDB only those of more than
    /// 127. A character takes up to four bytes in `utf8mb4`, which every table has unless it says otherwise.
    private Optional<Cost> longer(ColumnType from, ColumnType to) {
        int before = 4 * from.number(0).orElse(0);
        int after = 4 * to.number(0).orElse(0);
        if (after < before) {
            return Optional.empty();
        }
        boolean sameBytes = (before > 255) == (after > 255) || (isMariadb() && before <= 127);
        Algorithm way = isMariadb() ? Algorithm.INSTANT : Algorithm.INPLACE;
        return sameBytes ? Optional.of(way.open(false)) : Optional.empty();
    }

    /// Values may be added behind the others, as long as their number fits into the same bytes.
    private static boolean isBeginning(List<String> from, List<String> to) {
        return to.size() >= from.size()
                && to.subList(0, from.size()).equals(from)
                && from.size() > 255 == to.size() > 255;
    }

    private static Cost nullness(boolean changes) {
        return !changes ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(true);
    }

    private Cost place(ColumnDef wanted) {
        boolean free = !wanted.isPlaced() || (isMariadb() && target.isAtLeast(10, 4));
        return free ? Algorithm.INSTANT.open(false) : Algorithm.INPLACE.open(true);
    }
}
