package dev.lexigram.sql.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/// Java names for tables and columns.
///
/// A class has the table's name in the singular: `movies` and the like have their own form, else `…ies` becomes
/// `…y`, of `…sses`, `…shes`, `…ches`, `…xes` and `…zes` the last two letters go, of another `s` but `ss`, `us` and
/// `is` the last one. Where that gives a name twice, or one that other classes need, `Row` is added, and then
/// numbers.
final class JavaNames {

    // The identifiers that mapped tables and columns can have.
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Map<String, String> SINGULARS = Map.of(
            "people", "person",
            "children", "child",
            "men", "man",
            "women", "woman",
            "movies", "movie",
            "series", "series",
            "news", "news",
            "statuses", "status",
            "aliases", "alias",
            "buses", "bus");
    // Classes that the generated ones use, and those of java.lang that a record would hide from its package.
    private static final Set<String> TAKEN = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "Record",
            "Runnable",
            "Runtime",
            "Short",
            "String",
            "System",
            "Thread",
            "Throwable",
            "Void",
            "BigDecimal",
            "BigInteger",
            "Check",
            "ColumnName",
            "Database",
            "Entity",
            "Generated",
            "GenericRepository",
            "Id",
            "Index",
            "Instant",
            "Json",
            "Length",
            "List",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "NotNull",
            "Optional",
            "ReadOnly",
            "References",
            "UUID",
            "Unique");
    // What a component of a record must not be called.
    private static final Set<String> METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> used = new HashSet<>();

    /// Whether a record can name it.
    static boolean canBeMapped(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /// The class of a table, which no other one has.
    String classOf(String table) {
        String words = camel(singular(table));
        String name = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        boolean taken = TAKEN.contains(name) || used.contains(name.toLowerCase(Locale.ROOT));
        return unused(taken ? name + "Row" : name);
    }

    /// The component of a column, which no other one has.
    String componentOf(String column) {
        String words = camel(column);
        String name = words.equals(words.toUpperCase(Locale.ROOT))
                ? words.toLowerCase(Locale.ROOT)
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
        boolean refused = SourceVersion.isKeyword(name) || METHODS.contains(name);
        return unused(refused ? name + "Value" : name);
    }

    /// File systems that do not tell capital letters apart would have one file for two classes.
    private String unused(String name) {
        String free = name;
        for (int number = 2; !used.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + number;
        }
        return free;
    }

    private static String singular(String table) {
        int start = lastWord(table);
        String word = table.substring(start);
        return table.substring(0, start) + singularWord(word);
    }

    private static int lastWord(String name) {
        int start = name.length() - 1;
        while (start > 0 && name.charAt(start - 1) != '_' && !Character.isUpperCase(name.charAt(start))) {
            start--;
        }
        return start;
    }

    private static String singularWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String known = SINGULARS.get(lower);
        if (known != null) {
            return word.charAt(0) + known.substring(1);
        }
        if (lower.length() > 4 && lower.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (lower.matches(".*(ss|sh|ch|x|z)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = lower.length() > 2 && lower.endsWith("s") && !lower.matches(".*(ss|us|is)");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String camel(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("_+")) {
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1));
            }
        }
        if (words.isEmpty() || Character.isDigit(words.charAt(0))) {
            words.insert(0, "x");
        }
        return words.toString();
    }
}
