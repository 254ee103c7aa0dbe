package dev.lexigram.jakarta;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.FieldSelection;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.result.Result;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Jakarta Data means by saving: an update where the key is stored already, else an insertion.
record Saves<T>(GenericRepository<T, ?> entities, EntityModel<T> model) {

    // Databases limit the number of parameters; the smallest limit is 32,766 (SQLite).
    private static final int KEYS_AT_ONCE = 5_000;

    T save(T entity) {
        if (isStored(entity)) {
            return entities.update(entity);
        }
        return switch (entities.tryCreate(entity)) {
            case Result.Ok<T, WriteFailure>(T created) -> created;
            case Result.Err<T, WriteFailure>(WriteFailure failure) -> overtaken(entity, failure);
        };
    }

    /// Someone may have inserted the key meanwhile.
    private T overtaken(T entity, WriteFailure failure) {
        if (failure instanceof WriteFailure.Duplicate && isStored(entity)) {
            return entities.update(entity);
        }
        throw failure.error();
    }

    /// Insertions and updates in few statements, in a transaction of the caller's; the results in the given
    /// order.
    List<T> saveAll(List<? extends T> all) {
        List<Boolean> stored = stored(all);
        List<T> fresh = new ArrayList<>();
        List<T> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (stored.get(i) ? known : fresh).add(all.get(i));
        }
        Iterator<T> created = entities.insertAll(fresh).iterator();
        Iterator<T> updated = entities.updateAll(known).iterator();
        return stored.stream()
                .map(there -> there ? updated.next() : created.next())
                .toList();
    }

    private List<Boolean> stored(List<? extends T> all) {
        if (model.findId().isEmpty()) {
            return all.stream().map(this::isStored).toList();
        }
        ColumnModel id = model.id();
        List<@Nullable Object> keys = new ArrayList<>(all.size());
        all.forEach(entity -> keys.add(model.value(entity, id)));
        Set<@Nullable Object> stored =
                among(id.component(), keys.stream().filter(Objects::nonNull).toList());
        return keys.stream().map(stored::contains).toList();
    }

    private Set<@Nullable Object> among(String id, List<?> keys) {
        Set<@Nullable Object> stored = new HashSet<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            List<?> some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
            entities.as(FieldSelection.of(id)).find(new Field(id).in(some)).forEach(row -> stored.add(row.get(id)));
        }
        return stored;
    }

    private boolean isStored(T entity) {
        List<Predicate> same = new ArrayList<>();
        for (ColumnModel column : model.ids()) {
            Object value = model.value(entity, column);
            if (value == null) {
                return false;
            }
            same.add(new Field(column.component()).eq(value));
        }
        return entities.exists(Predicate.all(same.toArray(Predicate[]::new)));
    }
}
