package dev.lexigram.sql.identifier;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.Problem;
import java.util.concurrent.ConcurrentHashMap;

/// A validated name of a table, column or schema.
///
/// Letters, digits and underscores, not starting with a digit, at most {@link #MAX_LENGTH} characters; each dialect
/// may allow fewer. Such a name is safe in any quoting. Instances are cached; immutable and thread-safe.
public final class Identifier {

    /// The longest name that any supported database takes (SQLite); shorter limits are checked by each dialect.
    public static final int MAX_LENGTH = 128;

    // Bounded so that names made from input cannot fill the heap; names in real programs are few.
    private static final int CACHE_LIMIT = 10_000;
    private static final ConcurrentHashMap<String, Identifier> CACHE = new ConcurrentHashMap<>();

    private final String name;
    private final String doubleQuoted;
    private final String backQuoted;

    private Identifier(String name) {
        this.name = name;
        this.doubleQuoted = '"' + name + '"';
        this.backQuoted = '`' + name + '`';
    }

    /// The identifier of that name.
    ///
    /// @throws InvalidIdentifierException when the name is not one
    public static Identifier of(String name) {
        Identifier known = CACHE.get(name);
        return known != null ? known : validated(name);
    }

    private static Identifier validated(String name) {
        if (!isValid(name)) {
            throw new InvalidIdentifierException(
                    Problem.of("The name cannot be used as an SQL identifier.")
                            .with("name", name.length() > 80 ? name.substring(0, 80) + "…" : name)
                            .hint("Use letters, digits and underscores, not starting with a digit, at most "
                                    + MAX_LENGTH + " characters."),
                    null);
        }
        Identifier created = new Identifier(name);
        if (CACHE.size() < CACHE_LIMIT) {
            CACHE.put(name, created);
        }
        return created;
    }

    private static boolean isValid(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(isLetter(c) || isDigit(c) || c == '_')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public String name() {
        return name;
    }

    /// The name in the quotes of the SQL standard.
    public String doubleQuoted() {
        return doubleQuoted;
    }

    /// The name in MySQL's quotes.
    public String backQuoted() {
        return backQuoted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
