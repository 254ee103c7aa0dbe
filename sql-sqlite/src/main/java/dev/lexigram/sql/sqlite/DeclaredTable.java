package dev.lexigram.sql.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the text of a `create table` says that SQLite's pragmas do not: names of constraints, conditions,
/// collations, and how columns are computed.
///
/// @param columns what is said of columns, by their names in lower case
/// @param key the primary key's name, or empty
/// @param keys the foreign keys and unique constraints in their order
/// @param checks the conditions in their order
record DeclaredTable(Map<String, Column> columns, String key, List<Key> keys, List<Check> checks) {

    private static final Set<String> OF_TABLE = Set.of("constraint", "primary", "unique", "check", "foreign");
    private static final Set<String> OF_COLUMN = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");

    /// What is said of a column.
    ///
    /// @param collation its collation, or empty
    /// @param generated how it is computed, or empty
    record Column(String collation, String generated) {}

    /// A foreign key or a unique constraint.
    ///
    /// @param name its name, or empty
    /// @param foreign whether it refers to another table
    /// @param columns in lower case
    record Key(String name, boolean foreign, List<String> columns) {}

    /// @param name its name, or empty
    record Check(String name, String condition) {}

    static DeclaredTable of(String sql) {
        Reader reader = new Reader();
        SqliteTokens tokens = new SqliteTokens(sql);
        if (tokens.seek("(")) {
            tokens.parts().forEach(reader::part);
        }
        return new DeclaredTable(reader.columns, reader.key, reader.keys, reader.checks);
    }

    /// The names of keys of these columns, in the order of the text.
    List<String> names(boolean foreign, List<String> of) {
        List<String> wanted =
                of.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        return keys.stream()
                .filter(key -> key.foreign == foreign && key.columns.equals(wanted))
                .map(Key::name)
                .toList();
    }

    private static final class Reader {

        private final Map<String, Column> columns = new HashMap<>();
        private final List<Key> keys = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private String key = "";

        void part(SqliteTokens part) {
            // A table constraint may follow another without a comma.
            if (part.isAnyNext(OF_TABLE)) {
                while (!part.isAtEnd()) {
                    tableConstraint(part);
                }
            } else if (!part.isAtEnd()) {
                column(part);
            }
        }

        private void tableConstraint(SqliteTokens part) {
            String name = part.skip("constraint") ? part.name() : "";
            if (part.skip("primary", "key")) {
                key = name;
                part.brackets();
            } else if (part.skip("unique")) {
                keys.add(new Key(name, false, names(part)));
            } else if (part.skip("foreign", "key")) {
                keys.add(new Key(name, true, names(part)));
            } else if (part.skip("check")) {
                checks.add(new Check(name, part.brackets().orElse("")));
            } else {
                part.take();
            }
        }

        private static List<String> names(SqliteTokens part) {
            return part.parts().stream()
                    .map(SqliteTokens::name)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }

        private void column(SqliteTokens part) {
            String column = part.name().toLowerCase(Locale.ROOT);
            while (!part.isAtEnd() && !part.isAnyNext(OF_COLUMN)) {
                if (part.brackets().isEmpty()) {
                    part.take();
                }
            }
            String collation = "";
            String generated = "";
            while (!part.isAtEnd()) {
                String name = part.skip("constraint") ? part.name() : "";
                if (part.skip("collate")) {
                    collation = part.name();
                } else if (part.skip("generated", "always", "as") || part.skip("as")) {
                    generated = generated(part);
                } else {
                    constraint(part, name, column);
                }
            }
            columns.put(column, new Column(collation, generated));
        }

        private static String generated(SqliteTokens part) {
            String expression = part.brackets().orElse("");
            return "(" + expression + ")" + (part.skip("stored") ? " stored" : " virtual");
        }

        private void constraint(SqliteTokens part, String name, String column) {
            if (part.skip("primary", "key")) {
                key = name;
            } else if (part.skip("unique")) {
                keys.add(new Key(name, false, List.of(column)));
            } else if (part.skip("references")) {
                keys.add(new Key(name, true, List.of(column)));
                part.name();
                part.brackets();
            } else if (part.skip("check")) {
                checks.add(new Check(name, part.brackets().orElse("")));
            } else if (part.skip("default")) {
                if (part.brackets().isEmpty()) {
                    part.take();
                }
            } else {
                part.take();
            }
        }
    }
}
