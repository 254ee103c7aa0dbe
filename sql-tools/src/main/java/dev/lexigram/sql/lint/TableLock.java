package dev.lexigram.sql.lint;

import java.util.Arrays;
import java.util.Optional;

/// PostgreSQL's locks of tables, the weakest first.
enum TableLock {
    ACCESS_SHARE(1, Cost.Wait.NOBODY),
    ROW_SHARE(2, Cost.Wait.NOBODY),
    ROW_EXCLUSIVE(3, Cost.Wait.NOBODY),
    SHARE_UPDATE_EXCLUSIVE(4, Cost.Wait.NOBODY),
    SHARE(5, Cost.Wait.WRITERS),
    SHARE_ROW_EXCLUSIVE(6, Cost.Wait.WRITERS),
    EXCLUSIVE(7, Cost.Wait.WRITERS),
    ACCESS_EXCLUSIVE(8, Cost.Wait.EVERYONE);

    private final int weight;
    private final Cost.Wait wait;

    TableLock(int weight, Cost.Wait wait) {
        this.weight = weight;
        this.wait = wait;
    }

    /// The lock of this name, as in `lock table … in share mode`.
    static Optional<TableLock> named(String title) {
        return Arrays.stream(values())
                .filter(each -> each.title().equals(title))
                .findFirst();
    }

    String title() {
        return name().replace('_', ' ');
    }

    /// Held for a moment.
    Cost brief() {
        return cost(false, false);
    }

    /// Held while all rows are read.
    Cost scanning() {
        return cost(false, true);
    }

    /// Held while the table gets a new file.
    Cost rewriting() {
        return cost(true, true);
    }

    private Cost cost(boolean rewrites, boolean scans) {
        return new Cost(title(), weight, wait, rewrites, scans);
    }
}
