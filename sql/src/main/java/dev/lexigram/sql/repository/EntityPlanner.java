package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.FieldExpression;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.SelectItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan step: the one place where statements about an entity are made, and so where rules about it are put.
///
/// Today's rule is the version: a changed or deleted row must still have the version that was read.
///
/// @param model how the entity is stored
record EntityPlanner<T>(EntityModel<T> model) {

    Query.Select find(Predicate where, FindOptions options) {
        return select(model.items(), where, options);
    }

    Query.Select count(Predicate where) {
        return select(List.of(new SelectItem.CountAll(Column.of("n"))), where, FindOptions.none());
    }

    Query.Select exists(Predicate where) {
        return select(List.of(new SelectItem.One()), where, FindOptions.none().limit(1));
    }

    private Query.Select select(List<SelectItem> items, Predicate where, FindOptions options) {
        return new Query.Select(false, items, model.table(), where, options.sorts(), options.rows(), options.skipped());
    }

    /// @param key whether the key is inserted, or else made by the database and returned
    Query.Insert insert(T entity, KeySource key) {
        List<Column> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            if (column.role() != Role.ID || key == KeySource.ENTITY) {
                columns.add(column.column());
                values.add(model.bindable(column, model.value(entity, column)));
            }
        }
        List<Column> returning = key == KeySource.DATABASE ? List.of(model.id().column()) : List.of();
        return new Query.Insert(model.table(), columns, List.of(values), returning);
    }

    /// Who gives a new row its key.
    enum KeySource {
        ENTITY,
        DATABASE
    }

    /// @param changed the entity with its new values and its raised version
    /// @param read the entity as it was given, with the version that was read
    Query.Update update(T changed, T read) {
        List<Assignment> assignments = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            if (column.role() != Role.ID) {
                assignments.add(new Assignment(column.column(), model.bindable(column, model.value(changed, column))));
            }
        }
        return new Query.Update(model.table(), assignments, same(read), List.of());
    }

    Query.Delete delete(T entity) {
        return new Query.Delete(model.table(), same(entity), List.of());
    }

    Query.Delete deleteById(Object id) {
        return new Query.Delete(model.table(), byId(id), List.of());
    }

    /// The row of this key.
    Predicate byId(@Nullable Object id) {
        return field(model.id()).eq(id);
    }

    /// The row of this entity, if its version is still the one that was read.
    private Predicate same(T entity) {
        Predicate key = byId(model.value(entity, model.id()));
        return model.version()
                .map(version -> key.and(field(version).eq(model.value(entity, version))))
                .orElse(key);
    }

    private static FieldExpression field(ColumnModel column) {
        return new Field(column.component());
    }
}
