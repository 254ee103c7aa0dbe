package dev.lexigram.sql.repository;

import dev.lexigram.sql.bulk.BulkColumn;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.bulk.BulkResult;
import dev.lexigram.sql.bulk.BulkWriter;
import dev.lexigram.sql.bulk.RowSource;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes many entities at once. Each call is atomic.
///
/// @param <T> the entity
/// @param <K> its key
final class BulkWrites<T, K> {

    private final SqlEngine engine;
    private final EntityModel<T> model;
    private final EntityPlanner<T> planner;
    private final EntityKey<T, K> key;
    private final EntityWrites<T, K> single;
    private final BulkWriter writer;

    BulkWrites(SqlEngine engine, EntityPlanner<T> planner, EntityKey<T, K> key, EntityWrites<T, K> single) {
        this.engine = engine;
        this.model = planner.model();
        this.planner = planner;
        this.key = key;
        this.single = single;
        this.writer = BulkWriter.of(engine, planner.visibleOnly());
    }

    List<T> insertAll(Collection<? extends T> entities, BulkOptions options) {
        List<@Nullable Object[]> rows = fresh(entities);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ColumnModel> made = single.made(rows.getFirst());
        return madeAlike(rows, made) ? insert(rows, made, options) : oneByOne(rows);
    }

    /// The values of new rows, with what they have by themselves.
    private List<@Nullable Object[]> fresh(Collection<? extends T> entities) {
        List<@Nullable Object[]> rows = new ArrayList<>(entities.size());
        for (T entity : entities) {
            rows.add(planner.newRow(entity));
        }
        return rows;
    }

    /// Whether all rows leave the same to the database, and that is at most one identity key.
    private boolean madeAlike(List<@Nullable Object[]> rows, List<ColumnModel> made) {
        boolean keyAtMost = made.isEmpty()
                || (made.size() == 1
                        && made.getFirst().equals(key.single())
                        && made.getFirst().sequence().isEmpty());
        return keyAtMost && rows.stream().allMatch(values -> single.made(values).equals(made));
    }

    private List<T> insert(List<@Nullable Object[]> rows, List<ColumnModel> made, BulkOptions options) {
        List<ColumnModel> columns = planner.written(made);
        ColumnModel generated = made.isEmpty() ? null : made.getFirst();
        List<Object> keys = writer.insert(
                model.table(),
                columns(columns),
                source(rows, columns),
                generated == null ? null : column(generated),
                options);
        List<T> created = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] values = rows.get(i);
            if (generated != null) {
                values[generated.index()] = keys.get(i);
            }
            created.add(model.create(values));
        }
        return created;
    }

    private List<T> oneByOne(List<@Nullable Object[]> rows) {
        return engine.executor()
                .atomically(() -> rows.stream()
                        .map(values -> single.create(model.create(values)))
                        .toList());
    }

    List<T> updateAll(Collection<? extends T> entities, BulkOptions options) {
        return updateAll(entities, planner::isUpdated, options);
    }

    /// Writes some of the columns of each entity.
    List<T> updateAll(Collection<? extends T> entities, Predicate<ColumnModel> written, BulkOptions options) {
        List<T> read = List.copyOf(entities);
        List<@Nullable Object[]> rows = new ArrayList<>(read.size());
        for (T entity : read) {
            rows.add(planner.changedRow(entity));
        }
        List<ColumnModel> set = model.columns().stream().filter(written).toList();
        engine.executor().atomically(() -> {
            change(read, rows, set, options).unmet().stream().findFirst().ifPresent(at -> {
                throw single.lost(read.get(at.intValue()));
            });
            return read;
        });
        return rows.stream().map(model::create).toList();
    }

    /// Inserts those whose key is not set, and updates the others.
    List<T> saveAll(Collection<? extends T> entities, UnaryOperator<List<T>> insert, UnaryOperator<List<T>> update) {
        Map<Boolean, List<T>> unset =
                entities.stream().<T>map(entity -> entity).collect(Collectors.partitioningBy(key::isUnset));
        return engine.executor().atomically(() -> {
            Iterator<T> created = insert.apply(unset.get(true)).iterator();
            Iterator<T> updated = update.apply(unset.get(false)).iterator();
            return entities.stream()
                    .map(entity -> key.isUnset(entity) ? created.next() : updated.next())
                    .toList();
        });
    }

    /// @param rows what the entities' rows become
    private BulkResult change(List<T> read, List<@Nullable Object[]> rows, List<ColumnModel> set, BulkOptions options) {
        List<ColumnModel> found = found();
        List<Integer> places = IntStream.range(0, rows.size()).boxed().toList();
        RowSource source = RowSource.of(places, (place, at) -> {
            ColumnModel column = at < found.size() ? found.get(at) : set.get(at - found.size());
            Object value = at < found.size() ? model.value(read.get(place), column) : rows.get(place)[column.index()];
            return model.bindable(column, value);
        });
        return writer.updateUnique(model.table(), columns(found), columns(set), source, options);
    }

    /// What finds a row: the key, and the version that was read.
    private List<ColumnModel> found() {
        List<ColumnModel> found = new ArrayList<>(key.columns());
        model.version().ifPresent(found::add);
        return found;
    }

    long upsertAll(Collection<? extends T> entities, List<ColumnModel> unique, BulkOptions options) {
        List<@Nullable Object[]> rows = fresh(entities);
        if (rows.isEmpty()) {
            return 0;
        }
        List<ColumnModel> made = single.made(rows.getFirst());
        if (rows.stream().anyMatch(values -> !single.made(values).equals(made))) {
            throw new IllegalArgumentException("Either all entities have their keys or none has.");
        }
        List<ColumnModel> columns = planner.written(made);
        return BulkWriter.of(engine)
                .upsert(model.table(), columns(columns), planner.conflict(unique), source(rows, columns), options);
    }

    long deleteAll(Collection<? extends T> entities, BulkOptions options) {
        List<T> all = List.copyOf(entities);
        return engine.executor().atomically(() -> {
            BulkResult result = planner.deletesSoftly() ? mark(all, options) : remove(all, options);
            if (planner.hasVersion()) {
                result.unmet().forEach(at -> single.refuseIfChanged(all.get(at.intValue())));
            }
            return result.rows();
        });
    }

    private BulkResult remove(List<T> all, BulkOptions options) {
        List<ColumnModel> found = found();
        RowSource source =
                RowSource.of(all, (entity, at) -> model.bindable(found.get(at), model.value(entity, found.get(at))));
        return writer.delete(model.table(), columns(found), source, options);
    }

    /// Marks rows as deleted.
    private BulkResult mark(List<T> all, BulkOptions options) {
        List<@Nullable Object[]> rows = new ArrayList<>(all.size());
        for (T entity : all) {
            rows.add(planner.deletedRow(entity));
        }
        return change(
                all, rows, model.columns().stream().filter(planner::isMarked).toList(), options);
    }

    private RowSource source(List<@Nullable Object[]> rows, List<ColumnModel> columns) {
        return RowSource.of(rows, (values, at) -> {
            ColumnModel column = columns.get(at);
            return model.bindable(column, values[column.index()]);
        });
    }

    private static List<BulkColumn> columns(List<ColumnModel> columns) {
        return columns.stream().map(BulkWrites::column).toList();
    }

    private static BulkColumn column(ColumnModel column) {
        return new BulkColumn(column.column(), column.type(), column.codec());
    }
}
