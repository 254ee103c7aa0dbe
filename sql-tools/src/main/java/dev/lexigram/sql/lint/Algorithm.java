package dev.lexigram.sql.lint;

import java.util.stream.Stream;

/// How MySQL and MariaDB change a table, the cheapest first.
enum Algorithm {
    /// Only the description changes.
    INSTANT(100),
    /// Rows stay, an index may be built; MySQL calls it INPLACE too.
    NOCOPY(200),
    /// The engine does it, perhaps writing the table anew.
    INPLACE(300),
    /// All rows are copied into another table.
    COPY(400);

    private final int weight;

    Algorithm(int weight) {
        this.weight = weight;
    }

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
        return new Cost(title, wait.weight() + weight, wait, rewrites, this != INSTANT);
    }

    /// The algorithm of a cost.
    static Algorithm of(Cost cost) {
        return Stream.of(values())
                .filter(each -> each.weight == cost.weight() / 100 * 100)
                .findFirst()
                .orElse(INSTANT);
    }
}
