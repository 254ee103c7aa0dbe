package dev.lexigram.sql.lint;

import java.util.Arrays;
import java.util.Optional;

/// PostgreSQL's locks of tables, the weakest first.
enum TableLock {
    ACCESS_SHARE(Cost.Wait.NOBODY),
    ROW_SHARE(Cost.Wait.NOBODY),
    ROW_EXCLUSIVE(Cost.Wait.NOBODY),
    SHARE_UPDATE_EXCLUSIVE(Cost.Wait.NOBODY),
    SHARE(Cost.Wait.WRITERS),
    SHARE_ROW_EXCLUSIVE(Cost.Wait.WRITERS),
    EXCLUSIVE(Cost.Wait.WRITERS),
    ACCESS_EXCLUSIVE(Cost.Wait.EVERYONE);

    private final Cost.Wait wait;

    TableLock(Cost.Wait wait) {
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
        return new Cost(title(), ordinal() + 1, wait, rewrites, scans);
    }
}
