package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one entity at a time.
///
/// @param <T> the entity
/// @param <K> its key
final class EntityWrites<T, K> {

    private final SqlEngine engine;
    private final EntityModel<T> model;
    private final EntityPlanner<T> planner;
    private final EntityKey<T, K> key;
    private final EntityReads<T, T> reads;

    EntityWrites(SqlEngine engine, EntityPlanner<T> planner, EntityKey<T, K> key, EntityReads<T, T> reads) {
        this.engine = engine;
        this.model = planner.model();
        this.planner = planner;
        this.key = key;
        this.reads = reads;
    }

    T create(T entity) {
        @Nullable Object[] values = planner.newRow(entity);
        List<ColumnModel> made = made(values);
        Query.Insert insert = planner.insert(values, made);
        if (made.isEmpty()) {
            execute(insert);
            return model.create(values);
        }
        if (!engine.renderer().dialect().can(Capability.INSERT_RETURNING)) {
            return createAndReadBack(insert, values, made);
        }
        RowReader<Boolean> into = row -> {
            for (int i = 0; i < made.size(); i++) {
                ColumnModel column = made.get(i);
                values[column.index()] = column.codec().read(row, i + 1);
            }
            return Boolean.TRUE;
        };
        engine.executor().first(render(insert), Access.WRITE, RowReader.Source.of(into));
        return model.create(values);
    }

    /// The driver gives the key only; what else the database made is read.
    private T createAndReadBack(Query.Insert insert, @Nullable Object[] values, List<ColumnModel> made) {
        ColumnModel single = key.single();
        if (single == null || !made.contains(single)) {
            execute(insert);
        } else {
            Query.Insert one =
                    Query.Insert.of(insert.table(), insert.columns(), rows(insert), List.of(single.column()));
            values[single.index()] = engine.executor().insertedKey(one, render(one), single.codec());
        }
        T created = model.create(values);
        boolean keyOnly = single != null && made.equals(List.of(single));
        return keyOnly
                ? created
                : reads.first(key.is(key.of(created)), FindOptions.none()).orElse(created);
    }

    private static List<List<@Nullable Object>> rows(Query.Insert insert) {
        return ((Query.Values) insert.content()).rows();
    }

    /// The columns that the database fills in for this row.
    List<ColumnModel> made(@Nullable Object[] values) {
        List<ColumnModel> made = new ArrayList<>(1);
        for (ColumnModel column : model.columns()) {
            boolean unset = EntityKey.isUnset(values[column.index()], column);
            if (unset && column.generated()) {
                made.add(column);
            } else if (unset && column.role() == Role.ID) {
                throw Refusal.noKey(model);
            }
        }
        return made;
    }

    T update(T entity) {
        @Nullable Object[] values = planner.changedRow(entity);
        Predicate same = both(key.isThatOf(entity), planner.sameVersion(entity));
        if (execute(planner.update(values, same)) == 0) {
            throw lost(entity);
        }
        return model.create(values);
    }

    /// Creates the entity, or gives the row with the same unique values these ones.
    long upsert(T entity, List<ColumnModel> unique) {
        @Nullable Object[] values = planner.newRow(entity);
        Query.Insert plain = planner.insert(values, made(values));
        return execute(
                new Query.Insert(plain.table(), plain.columns(), plain.content(), planner.conflict(unique), List.of()));
    }

    boolean delete(T entity) {
        Predicate same = both(key.isThatOf(entity), planner.sameVersion(entity));
        if (execute(planner.delete(same)) > 0) {
            return true;
        }
        refuseIfChanged(entity);
        return false;
    }

    /// @throws dev.lexigram.contracts.error.OptimisticLockException when the row is there with another version
    void refuseIfChanged(T entity) {
        if (planner.hasVersion() && reads.exists(key.isThatOf(entity))) {
            throw conflict(entity);
        }
    }

    long deleteWhere(Predicate where) {
        return execute(planner.delete(where));
    }

    long restoreWhere(Predicate where) {
        return execute(planner.restore(where));
    }

    long purgeWhere(Predicate where, FindOptions.Deleted which) {
        return execute(planner.purge(where, which));
    }

    long updateWhere(Predicate where, Changes changes) {
        if (changes.all().isEmpty()) {
            throw new IllegalArgumentException("An update must set at least one field.");
        }
        return execute(planner.updateWhere(changes.all(), where));
    }

    /// A row that an update did not find: changed by another, or gone.
    RuntimeException lost(T entity) {
        boolean changed = planner.hasVersion() && reads.exists(key.isThatOf(entity));
        return changed ? conflict(entity) : Refusal.notFound(model, key.describe(entity));
    }

    private RuntimeException conflict(T entity) {
        return Refusal.conflict(model, key.describe(entity), planner.versionOf(entity));
    }

    private static Predicate both(Predicate key, Predicate version) {
        return Predicate.always().equals(version) ? key : key.and(version);
    }

    private long execute(Query query) {
        return engine.executor().update(render(query), Access.WRITE);
    }

    private SqlText render(Query query) {
        return engine.renderer().render(query, model);
    }
}
