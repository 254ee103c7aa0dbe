package dev.lexigram.sql.work;

import org.jspecify.annotations.Nullable;

/// What a row was when it was last read or written.
@FunctionalInterface
interface Snapshot {

    /// A value for each component.
    @Nullable
    Object[] values();
}
