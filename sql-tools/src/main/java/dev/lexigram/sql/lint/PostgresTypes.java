package dev.lexigram.sql.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which changes of a column's type leave PostgreSQL's rows as they are.
final class PostgresTypes {

    /// Types whose one argument is a limit: without it there is none.
    private static final Set<String> LIMITED =
            Set.of("varchar", "varbit", "timestamp", "timestamptz", "time", "timetz", "interval");
    /// Types whose values are stored the same.
    private static final Map<String, Set<String>> SAME = Map.of(
            "varchar", Set.of("text", "citext"),
            "text", Set.of("varchar", "citext"),
            "citext", Set.of("varchar", "text"),
            "cidr", Set.of("inet"),
            "xml", Set.of("text", "varchar"));

    private PostgresTypes() {}

    /// Whether a change rewrites nothing.
    static boolean isFree(ColumnType from, ColumnType to, boolean utc) {
        if (from.name().equals(to.name())) {
            return from.arguments().equals(to.arguments()) || grows(from, to);
        }
        if (Set.of(from.name(), to.name()).equals(Set.of("timestamp", "timestamptz"))) {
            return utc && to.arguments().isEmpty();
        }
        return to.arguments().isEmpty()
                && SAME.getOrDefault(from.name(), Set.of()).contains(to.name());
    }

    private static boolean grows(ColumnType from, ColumnType to) {
        if (from.name().equals("numeric")) {
            return to.arguments().isEmpty()
                    || (!from.arguments().isEmpty()
                            && from.number(1).orElse(0).equals(to.number(1).orElse(0))
                            && limitGrows(from, to));
        }
        return LIMITED.contains(from.name()) && limitGrows(from, to);
    }

    private static boolean limitGrows(ColumnType from, ColumnType to) {
        Optional<Integer> wanted = to.number(0);
        return wanted.isEmpty() || (from.number(0).isPresent() && from.number(0).get() <= wanted.get());
    }
}
