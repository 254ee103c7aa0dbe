package dev.lexigram.sql.audit;

import dev.lexigram.contracts.error.Masking;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.ColumnForm;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values of an entity as they are recorded: by component, and without those that are secret.
///
/// @param model how the entity is stored
/// @param masked the components that are secret
record EntityValues<T>(EntityModel<T> model, Set<String> masked) {

    /// @throws dev.lexigram.contracts.error.DatabaseException when a name is not a component
    static <T> EntityValues<T> of(EntityModel<T> model, Set<String> masked) {
        Set<String> all = new TreeSet<>();
        masked.forEach(name -> all.add(model.find(new Field(name)).component()));
        model.columns().stream()
                .map(ColumnModel::component)
                .filter(Masking::isSecretKey)
                .forEach(all::add);
        return new EntityValues<>(model, all);
    }

    Map<String, @Nullable Object> in(T entity) {
        return values(entity, masked);
    }

    /// Whether two states of an entity differ, in secret components as well.
    boolean differ(T one, T other) {
        return !Rows.json(values(one, Set.of())).equals(Rows.json(values(other, Set.of())));
    }

    private Map<String, @Nullable Object> values(T entity, Set<String> hidden) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ColumnModel column : model.columns()) {
            Object value = model.value(entity, column);
            Object shown = value == null ? null : stored(column, value);
            values.put(column.component(), value != null && hidden.contains(column.component()) ? Masking.MASK : shown);
        }
        return values;
    }

    /// A type of the application's own is recorded as what stands for it in its column.
    @SuppressWarnings("unchecked") // the codec is the column's
    private static Object stored(ColumnModel column, Object value) {
        return column.form() instanceof ColumnForm.Own ? ((Codec<Object>) column.codec()).toStored(value) : value;
    }
}
