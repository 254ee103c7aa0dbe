package dev.lexigram.sql.work;

import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.sql.work.References.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order of rows that refer to rows of the same table. Not thread-safe.
final class RowOrder {

    private final Map<List<Object>, Tracked<?>> byKey = new HashMap<>();
    private final List<Reference> references;
    private final Set<Tracked<?>> done = new LinkedHashSet<>();
    private final Set<Tracked<?>> begun = new HashSet<>();

    private RowOrder(Collection<? extends Tracked<?>> rows, List<Reference> references) {
        this.references = references;
        rows.forEach(this::index);
    }

    private <T> void index(Tracked<T> row) {
        if (!row.type().writes().isUnset(row.current())) {
            byKey.put(row.type().writes().identity(row.current()), row);
        }
    }

    /// The rows so that each comes after those that it refers to.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when they refer to each other in a circle
    static List<Tracked<?>> parentsFirst(List<Tracked<?>> rows, List<Reference> references) {
        if (references.isEmpty() || rows.size() < 2) {
            return rows;
        }
        RowOrder order = new RowOrder(rows, references);
        rows.forEach(order::place);
        return new ArrayList<>(order.done);
    }

    /// The rows so that each comes before those that it refers to; rows in a circle stay as they are.
    static List<Tracked<?>> childrenFirst(List<Tracked<?>> rows, List<Reference> references) {
        try {
            return parentsFirst(rows, references).reversed();
        } catch (RepositoryException circle) {
            return rows;
        }
    }

    private void place(Tracked<?> row) {
        if (done.contains(row)) {
            return;
        }
        if (!begun.add(row)) {
            throw Refusal.circle(row);
        }
        for (Reference reference : references) {
            Object parent = row.value(reference.column());
            Tracked<?> found = parent == null ? null : byKey.get(List.of(parent));
            // A row may refer to itself.
            if (found != null && !found.equals(row)) {
                place(found);
            }
        }
        done.add(row);
    }

    /// Whether one of the rows refers to one of the others.
    static boolean isAny(Reference reference, List<Tracked<?>> from, List<Tracked<?>> to) {
        RowOrder targets = new RowOrder(to, List.of());
        return from.stream()
                .map(row -> row.value(reference.column()))
                .anyMatch(parent -> parent != null && targets.byKey.containsKey(List.of(parent)));
    }
}
