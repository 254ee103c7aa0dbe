package dev.lexigram.processor.query;

import dev.lexigram.processor.query.Statement.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the changes of an update in an order that means the same everywhere.
///
/// MySQL and MariaDB make one change after the other, so a later one sees what an earlier one wrote; the others
/// compute all of them from the row as it was. Where each attribute is read before it is written, that is the
/// same.
final class AssignmentOrder {

    private AssignmentOrder() {}

    /// The changes, each before those of the attributes that it reads.
    ///
    /// @return empty when they read each other's attributes in a circle
    static Optional<List<Assignment>> of(List<Assignment> changes) {
        List<Assignment> left = new ArrayList<>(changes);
        List<Assignment> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<Assignment> next =
                    left.stream().filter(one -> isReadByNone(one, left)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            ordered.add(next.get());
            left.remove(next.get());
        }
        return Optional.of(ordered);
    }

    private static boolean isReadByNone(Assignment written, List<Assignment> left) {
        return left.stream()
                .filter(other -> !other.equals(written))
                .noneMatch(other -> Leaves.attributes(other.value())
                        .contains(written.attribute().name()));
    }
}
