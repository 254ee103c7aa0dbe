package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.EntityModels;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The key of an entity: one component, or several that a record of their own names.
///
/// @param <T> the entity
/// @param <K> the key
final class EntityKey<T, K> {

    private final EntityModel<T> model;
    private final List<ColumnModel> columns;
    private final List<Field> fields;
    private final Parts<K> parts;
    private final Class<?> first;

    private EntityKey(EntityModel<T> model, List<ColumnModel> columns, Parts<K> parts) {
        this.model = model;
        this.columns = columns;
        this.fields = columns.stream().map(c -> new Field(c.component())).toList();
        this.parts = parts;
        this.first = boxed(columns.getFirst().type());
    }

    /// How a key is put together and taken apart.
    private interface Parts<K> {

        @Nullable
        Object part(K key, int index);

        K key(@Nullable Object[] parts);
    }

    /// The key of a model.
    ///
    /// @throws MappingException when the type is not that of the entity's key
    static <T, K> EntityKey<T, K> of(EntityModel<T> model, Class<K> type, EntityModels models) {
        List<ColumnModel> columns = model.ids();
        if (columns.size() < 2) {
            Class<?> declared = boxed(model.id().type());
            if (declared != boxed(type)) {
                throw otherType(model, declared.getSimpleName(), type);
            }
            return new EntityKey<>(model, columns, new Single<>());
        }
        return new EntityKey<>(model, columns, Several.of(model, columns, type, models));
    }

    /// The key of a model as the list of its parts, whatever its class.
    static <T> EntityKey<T, List<Object>> listed(EntityModel<T> model) {
        List<ColumnModel> columns = model.ids().isEmpty() ? List.of(model.id()) : model.ids();
        return new EntityKey<>(model, columns, new Listed());
    }

    private static MappingException otherType(EntityModel<?> model, String declared, Class<?> asked) {
        return new MappingException(
                Problem.of("The repository's key type is not the entity's.")
                        .with("entity", model.type().getName())
                        .with("declared", declared)
                        .with("asked", asked.getSimpleName())
                        .hint("Use " + declared + "."),
                null);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /// A key of one component is that component.
    private record Single<K>() implements Parts<K> {
        @Override
        public Object part(K key, int index) {
            return key;
        }

        @Override
        @SuppressWarnings("unchecked")
        public K key(@Nullable Object[] parts) {
            return (K) Objects.requireNonNull(parts[0]);
        }
    }

    /// A key as a list.
    private record Listed() implements Parts<List<Object>> {
        @Override
        public Object part(List<Object> key, int index) {
            return key.get(index);
        }

        @Override
        public List<Object> key(@Nullable Object[] parts) {
            List<Object> all = new ArrayList<>(parts.length);
            for (Object part : parts) {
                all.add(Objects.requireNonNull(part));
            }
            return List.copyOf(all);
        }
    }

    /// A key of several components is a record with components of the same names.
    private record Several<K>(EntityModel<K> key, List<ColumnModel> inOrder) implements Parts<K> {

        static <K> Several<K> of(EntityModel<?> model, List<ColumnModel> columns, Class<K> type, EntityModels models) {
            String wanted = "a record with the components "
                    + String.join(
                            ", ", columns.stream().map(ColumnModel::component).toList());
            if (!type.isRecord() || type.getRecordComponents().length != columns.size()) {
                throw otherType(model, wanted, type);
            }
            EntityModel<K> key = models.of(type);
            List<ColumnModel> inOrder = new ArrayList<>();
            for (ColumnModel column : columns) {
                inOrder.add(key.columns().stream()
                        .filter(c ->
                                c.component().equals(column.component()) && boxed(c.type()) == boxed(column.type()))
                        .findFirst()
                        .orElseThrow(() -> otherType(model, wanted, type)));
            }
            return new Several<>(key, List.copyOf(inOrder));
        }

        @Override
        public @Nullable Object part(K value, int index) {
            return key.value(value, inOrder.get(index));
        }

        @Override
        public K key(@Nullable Object[] parts) {
            @Nullable Object[] values = new @Nullable Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[inOrder.get(i).index()] = parts[i];
            }
            return key.create(values);
        }
    }

    List<ColumnModel> columns() {
        return columns;
    }

    /// The only column, if there is only one.
    @Nullable
    ColumnModel single() {
        return columns.size() == 1 ? columns.getFirst() : null;
    }

    /// The key as a parameter of a statement, if it is of the only column's own type; another type that means the
    /// same is left to the plan.
    @Nullable
    Object suiting(ColumnModel column, K key) {
        Object value = parts.part(key, 0);
        return value != null && first.isInstance(value) ? model.bindable(column, value) : null;
    }

    /// What a key consists of; all of it is set.
    List<Object> parts(K key) {
        List<Object> all = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            all.add(Objects.requireNonNull(parts.part(key, i)));
        }
        return all;
    }

    /// The key of an entity; all its parts are set.
    K of(T entity) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = model.value(entity, columns.get(i));
        }
        return parts.key(values);
    }

    /// The row with this key.
    Predicate is(K key) {
        if (fields.size() == 1) {
            return fields.getFirst().eq(parts.part(key, 0));
        }
        List<Predicate> all = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            all.add(fields.get(i).eq(parts.part(key, i)));
        }
        return new Predicate.And(all);
    }

    /// The row of this entity.
    Predicate isThatOf(T entity) {
        if (fields.size() == 1) {
            return fields.getFirst().eq(model.value(entity, columns.getFirst()));
        }
        List<Predicate> all = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            all.add(fields.get(i).eq(model.value(entity, columns.get(i))));
        }
        return new Predicate.And(all);
    }

    /// The rows with any of these keys.
    Predicate isAmong(Collection<K> keys) {
        if (fields.size() == 1) {
            return fields.getFirst().in(keys);
        }
        return new Predicate.Or(keys.stream().map(this::is).toList());
    }

    /// Whether a part of the entity's key still has to be made.
    boolean isUnset(T entity) {
        for (ColumnModel column : columns) {
            if (isUnset(model.value(entity, column), column)) {
                return true;
            }
        }
        return false;
    }

    /// Null is unset; so is zero where keys are made.
    static boolean isUnset(@Nullable Object value, ColumnModel column) {
        boolean made = column.generated() || column.generator().isPresent();
        return value == null || (made && value instanceof Number number && number.longValue() == 0);
    }

    /// The key for a message.
    Object describe(T entity) {
        if (fields.size() == 1) {
            return String.valueOf(model.value(entity, columns.getFirst()));
        }
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach(c -> named.put(c.component(), String.valueOf(model.value(entity, c))));
        return named;
    }
}
