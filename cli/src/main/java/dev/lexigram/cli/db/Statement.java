package dev.lexigram.cli.db;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.SqlQuery;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A statement with its values, as the command line gives them. Filled by picocli.
final class Statement {

    private static final int LONG_DIGITS = 18;

    @Parameters(index = "0", paramLabel = "SQL", description = "The statement, with ? for each value.")
    String text = "";

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "VALUE",
            description = "The value of the next ?. Numbers, true, false and null are taken as such, all else as text;"
                    + " write '007' with its quotes to keep a number or null a text.")
    List<String> values = List.of();

    SqlQuery on(Database database) {
        SqlQuery query = database.sql(text);
        return values.isEmpty()
                ? query
                : query.bind(values.stream().map(Statement::value).toArray());
    }

    static @Nullable Object value(String text) {
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        return switch (text) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            // A leading zero or plus belongs to codes and telephone numbers, not to numbers.
            default -> text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? number(text) : text;
        };
    }

    private static Object number(String text) {
        return text.indexOf('.') >= 0 || text.length() > LONG_DIGITS ? new BigDecimal(text) : Long.valueOf(text);
    }
}
