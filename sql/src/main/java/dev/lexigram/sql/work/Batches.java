package dev.lexigram.sql.work;

import dev.lexigram.contracts.work.UnitPlan;
import dev.lexigram.contracts.work.UnitPlan.Kind;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.work.References.Reference;
import dev.lexigram.sql.work.Tracked.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What is to be written, in its order: insertions with parents first, changes, deletions with children first. Not
/// thread-safe.
final class Batches {

    private final List<Tracked<?>> pending;
    private final References references;
    private final List<EntityType<?>> types;
    private final List<WriteBatch<?>> all = new ArrayList<>();

    private Batches(List<Tracked<?>> pending) {
        this.pending = pending;
        Set<EntityType<?>> known = new LinkedHashSet<>();
        pending.forEach(row -> known.add(row.type()));
        this.references = References.among(known);
        this.types = references.parentsFirst(known);
    }

    /// @param pending of which something is to be written
    /// @throws dev.lexigram.contracts.error.RepositoryException when new rows refer to each other in a circle
    static List<WriteBatch<?>> of(List<Tracked<?>> pending) {
        if (pending.isEmpty()) {
            return List.of();
        }
        Batches batches = new Batches(pending);
        batches.insertions();
        batches.changes();
        batches.deletions();
        return batches.all;
    }

    static UnitPlan plan(List<WriteBatch<?>> batches) {
        return new UnitPlan(batches.stream().map(WriteBatch::planned).toList());
    }

    private List<Tracked<?>> rows(EntityType<?> type, State state) {
        return pending.stream()
                .filter(row -> row.type().equals(type) && row.state() == state)
                .toList();
    }

    private void insertions() {
        for (EntityType<?> type : inserted()) {
            List<Tracked<?>> rows = RowOrder.parentsFirst(rows(type, State.NEW), references.within(type));
            add(type, Kind.INSERT, rows, Batches::inserted);
        }
    }

    /// The order of the classes; where their references go round in a circle, those of these rows decide.
    private List<EntityType<?>> inserted() {
        if (broken(types).isEmpty()) {
            return types;
        }
        List<EntityType<?>> byRows =
                new References(references.all().stream().filter(this::isUsed).toList()).parentsFirst(types);
        broken(byRows).ifPresent(reference -> {
            throw Refusal.circle(rows(reference.from(), State.NEW).getFirst());
        });
        return byRows;
    }

    private Optional<Reference> broken(List<EntityType<?>> order) {
        return references.ahead(order).stream().filter(this::isUsed).findFirst();
    }

    /// Whether a new row refers to a new row.
    private boolean isUsed(Reference reference) {
        return RowOrder.isAny(reference, rows(reference.from(), State.NEW), rows(reference.to(), State.NEW));
    }

    private static <T> List<ColumnModel> inserted(Tracked<T> row) {
        var writes = row.type().writes();
        return writes.written(writes.made(row.type().model().values(row.current())));
    }

    private void changes() {
        for (EntityType<?> type : types) {
            // Those that changed by themselves are clean.
            List<Tracked<?>> rows = new ArrayList<>(rows(type, State.CHANGED));
            rows.addAll(rows(type, State.CLEAN));
            rows.removeIf(row -> row.changed().isEmpty());
            add(type, Kind.UPDATE, rows, Tracked::changed);
        }
    }

    private void deletions() {
        for (EntityType<?> type : types.reversed()) {
            List<Tracked<?>> rows = rows(type, State.DELETED);
            List<Reference> within = references.within(type);
            add(type, Kind.DELETE, RowOrder.childrenFirst(rows, within), row -> List.of());
        }
    }

    @SuppressWarnings("unchecked") // all rows are of the type
    private <T> void add(
            EntityType<T> type, Kind kind, List<Tracked<?>> rows, Function<Tracked<?>, List<ColumnModel>> columns) {
        Map<List<ColumnModel>, List<Tracked<T>>> groups = new LinkedHashMap<>();
        for (Tracked<?> row : rows) {
            groups.computeIfAbsent(columns.apply(row), unknown -> new ArrayList<>())
                    .add((Tracked<T>) row);
        }
        groups.forEach((written, same) -> all.add(new WriteBatch<>(type, kind, written, same)));
    }
}
