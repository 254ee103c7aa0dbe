package dev.lexigram.sql.check;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.ViewInfo;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns a database's refusal of a statement into a finding.
///
/// @param schema what there is
record Refused(SchemaInfo schema) {

    // SQLite: [SQLITE_ERROR] SQL error or missing database (no such table: userz)
    private static final Pattern SQLITE = Pattern.compile("^\\[SQLITE_\\w+] .*?\\((.*)\\)$", Pattern.DOTALL);
    // MariaDB's driver: (conn=5) Unknown column …
    private static final Pattern CONNECTION = Pattern.compile("^\\(conn[:=]\\d+\\) ");
    private static final Pattern TABLE =
            Pattern.compile("no such table: (\\S+)|relation \"([^\"]+)\" does not exist|Table '([^']+)' doesn't exist");
    private static final Pattern COLUMN =
            Pattern.compile("no such column: (\\S+)|column \"?([^\" ]+)\"? (?:of relation \"[^\"]+\" )?does not exist"
                    + "|Unknown column '([^']+)'|has no column named (\\S+)");

    CheckFinding finding(DatabaseException refusal, String sql) {
        String message = message(refusal);
        // Columns first: PostgreSQL names the table with them.
        String hint = unknown(COLUMN, message)
                .map(name -> Near.hint(name, columns(sql)))
                .findFirst()
                .or(() -> unknown(TABLE, message)
                        .map(name -> Near.hint(name, tables()))
                        .findFirst())
                .orElse("");
        return CheckFinding.error(
                CheckFinding.Kind.STATEMENT, "The database refuses the statement: " + message + ".", hint);
    }

    private static String message(DatabaseException refusal) {
        Throwable cause = refusal.getCause();
        String text =
                cause == null || cause.getMessage() == null ? refusal.problem().sentence() : cause.getMessage();
        Matcher sqlite = SQLITE.matcher(text);
        String plain =
                CONNECTION.matcher(sqlite.matches() ? sqlite.group(1) : text).replaceFirst("");
        String first = plain.lines()
                .findFirst()
                .orElse(plain)
                .replaceFirst("^ERROR: ", "")
                .strip();
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static Stream<String> unknown(Pattern pattern, String message) {
        Matcher found = pattern.matcher(message);
        if (!found.find()) {
            return Stream.empty();
        }
        return Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                .map(found::group)
                .filter(name -> name != null)
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private List<String> tables() {
        return Stream.concat(
                        schema.tables().stream().map(TableDetails::name),
                        schema.views().stream().map(ViewInfo::name))
                .toList();
    }

    /// Those of the tables that the statement names.
    private List<String> columns(String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        return schema.tables().stream()
                .filter(table -> text.contains(table.name().toLowerCase(Locale.ROOT)))
                .flatMap(table -> table.columns().stream())
                .map(ColumnDetails::name)
                .distinct()
                .toList();
    }
}
