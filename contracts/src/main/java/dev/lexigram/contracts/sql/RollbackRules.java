package dev.lexigram.contracts.sql;

import java.util.List;

/// After which exceptions a transaction is rolled back: after all, unless said otherwise. Immutable and
/// thread-safe.
///
/// Of several classes that an exception belongs to, the nearest to its own class counts.
///
/// @param rollbackFor roll back, though a wider class is excluded
/// @param noRollbackFor excluded: the transaction commits, and the exception reaches the caller all the same
public record RollbackRules(
        List<Class<? extends Throwable>> rollbackFor, List<Class<? extends Throwable>> noRollbackFor) {

    /// Every exception rolls back.
    public static final RollbackRules ALL = new RollbackRules(List.of(), List.of());

    public RollbackRules {
        rollbackFor = List.copyOf(rollbackFor);
        noRollbackFor = List.copyOf(noRollbackFor);
    }

    /// Whether this exception rolls back.
    public boolean rollsBack(Throwable failure) {
        return distance(failure, rollbackFor) <= distance(failure, noRollbackFor);
    }

    private static int distance(Throwable failure, List<Class<? extends Throwable>> classes) {
        int distance = 0;
        for (Class<?> at = failure.getClass(); at != null; at = at.getSuperclass()) {
            if (classes.contains(at)) {
                return distance;
            }
            distance++;
        }
        return Integer.MAX_VALUE;
    }
}
