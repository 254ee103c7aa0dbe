package dev.lexigram.sql.secrets;

/// What secrets may be called.
final class SecretNames {

    static final int LONGEST = 200;

    private SecretNames() {}

    /// Databases may ignore white space at the end when they compare: such a name would find another's row.
    static String checked(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !name.equals(name.strip()) || name.indexOf(0) >= 0) {
            throw new IllegalArgumentException("A secret's name is a text of 1 to " + LONGEST
                    + " characters that does not begin or end with white space and has no zero character.");
        }
        return name;
    }
}
