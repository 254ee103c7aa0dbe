package dev.lexigram.jakarta;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.query.Functions;
import jakarta.data.repository.By;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One attribute of an order.
///
/// @param column the attribute
/// @param sort how it is sorted by
/// @param folded whether capital and small letters are the same
record SortKey(ColumnModel column, Sort sort, boolean folded) {

    /// The attributes that an order of Jakarta Data names; `id(this)` names those of the key.
    ///
    /// @throws ColumnNotFoundException when the entity has no such attribute
    static List<SortKey> of(EntityModel<?> model, jakarta.data.Sort<?> asked) {
        if (asked.property().equals(By.ID)) {
            return model.ids().stream()
                    .map(column -> of(column, asked.isAscending(), asked.ignoreCase()))
                    .toList();
        }
        return model.columns().stream()
                .filter(column -> column.component().equals(asked.property()))
                .findFirst()
                .map(column -> List.of(of(column, asked.isAscending(), asked.ignoreCase())))
                .orElseThrow(() -> unknown(model, asked.property()));
    }

    static SortKey of(ColumnModel column, boolean ascending, boolean ignoreCase) {
        boolean folded = ignoreCase && (column.type() == String.class || isCharacter(column.type()));
        Field field = new Field(column.component());
        Expression by = folded ? Functions.lower(field) : field;
        return new SortKey(column, ascending ? by.asc() : by.desc(), folded);
    }

    private static boolean isCharacter(Class<?> type) {
        return type == char.class || type == Character.class;
    }

    SortKey reversed() {
        return new SortKey(column, sort.reversed(), folded);
    }

    /// A value of the attribute as the order compares it.
    @Nullable
    Object compared(@Nullable Object value) {
        return folded && value != null ? value.toString().toLowerCase(Locale.ROOT) : value;
    }

    private static ColumnNotFoundException unknown(EntityModel<?> model, String name) {
        String known = model.columns().stream().map(ColumnModel::component).collect(Collectors.joining(", "));
        return new ColumnNotFoundException(
                Problem.of("The entity has no such attribute to sort by.")
                        .with("entity", model.type().getSimpleName())
                        .with("attribute", name)
                        .hint("Its attributes: " + known + "."),
                null);
    }
}
