package dev.lexigram.sql.mysql;

import dev.lexigram.sql.catalog.SqlBrackets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Types, defaults and expressions as the two servers describe them, made into what `create table` takes.
///
/// @param flavour which of the two
record MysqlWords(Flavour flavour) {

    private static final Pattern PAIR = Pattern.compile("\\((\\d+),(\\d+)\\)");
    // MariaDB still tells how wide a number is shown, which says nothing; `tinyint(1)` is how both tell a boolean.
    private static final Pattern WIDTH =
            Pattern.compile("^(tinyint|smallint|mediumint|int|bigint|year)\\((\\d+)\\)(?!.*zerofill)");
    private static final Pattern CHARACTER_SET = Pattern.compile("_(?:utf8mb4|utf8mb3|latin1|ascii)(?=')");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern NOW =
            Pattern.compile("(?:current_timestamp|now)(?:\\(\\d*\\))?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    String type(String type) {
        String text = type.equals("tinyint(1)") ? type : WIDTH.matcher(type).replaceFirst("$1");
        return PAIR.matcher(text).replaceAll("($1, $2)");
    }

    /// An expression as the server keeps it: MySQL escapes its quotes and says the character set of each text.
    String expression(String kept) {
        String text = flavour == Flavour.MYSQL ? ESCAPED.matcher(kept).replaceAll("$1") : kept;
        return CHARACTER_SET.matcher(text).replaceAll("");
    }

    /// What `default` takes.
    ///
    /// @param kept the default as the server keeps it; MySQL keeps a text without its quotes
    /// @param base the name of the type alone
    /// @param extra what the server says of the column besides
    String standard(String kept, String base, String extra) {
        if (flavour == Flavour.MARIADB) {
            return now(expression(kept));
        }
        if (extra.contains("DEFAULT_GENERATED")) {
            return NOW.matcher(kept).matches() ? now(kept) : "(" + SqlBrackets.without(expression(kept)) + ")";
        }
        if (NUMBERS.contains(base) || (base.endsWith("binary") && kept.startsWith("0x"))) {
            return kept;
        }
        return NOW.matcher(kept).matches()
                ? now(kept)
                : "'" + kept.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String now(String text) {
        if (!NOW.matcher(text).matches()) {
            return text;
        }
        return text.toLowerCase(Locale.ROOT).replace("now", "current_timestamp").replace("()", "");
    }

    /// ` on update current_timestamp(6)` and the like, or an empty text.
    String onUpdate(String extra) {
        String lower = extra.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("on update ");
        return at < 0
                ? ""
                : " on update "
                        + now(lower.substring(at + "on update ".length()).strip());
    }
}
