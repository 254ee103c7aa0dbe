package dev.lexigram.sql.lint;

/// How MySQL and MariaDB change a table, the cheapest first.
enum Algorithm {
    /// Only the description changes.
    INSTANT,
    /// Rows stay, an index may be built; MySQL calls it INPLACE too.
    NOCOPY,
    /// The engine does it, perhaps writing the table anew.
    INPLACE,
    /// All rows are copied into another table.
    COPY;

    /// Others read and write meanwhile.
    Cost open(boolean rewrites) {
        return cost("NONE", Cost.Wait.NOBODY, rewrites);
    }

    /// Others only read meanwhile.
    Cost shared(boolean rewrites) {
        return cost("SHARED", Cost.Wait.WRITERS, rewrites);
    }

    /// Others wait.
    Cost exclusive(boolean rewrites) {
        return cost("EXCLUSIVE", Cost.Wait.EVERYONE, rewrites);
    }

    private Cost cost(String lock, Cost.Wait wait, boolean rewrites) {
        String title = "ALGORITHM=" + name() + ", LOCK=" + lock;
        return new Cost(title, 1 + wait.ordinal() * 10 + ordinal() * 100, wait, rewrites, this != INSTANT);
    }

    /// The algorithm of a cost.
    static Algorithm of(Cost cost) {
        return values()[(cost.weight() - 1) / 100];
    }
}
