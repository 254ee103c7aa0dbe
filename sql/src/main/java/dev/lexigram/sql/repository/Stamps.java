package dev.lexigram.sql.repository;

import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.query.TableRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What rows get by themselves: times, versions, owners and generated values. Thread-safe.
final class Stamps {

    private final EntityModel<?> model;
    private final RepositoryOptions options;
    private final TableRules rules;
    private final Optional<ColumnModel> createdAt;
    private final Optional<ColumnModel> updatedAt;

    /// @param options where times come from
    /// @param rules whose the rows are
    Stamps(EntityModel<?> model, RepositoryOptions options, TableRules rules) {
        this.model = model;
        this.options = options;
        this.rules = rules;
        this.createdAt = model.withRole(Role.CREATED_AT);
        this.updatedAt = model.withRole(Role.UPDATED_AT);
    }

    /// Fills in what is not given: the row's times, and whose it is.
    void stampNew(@Nullable Object[] values) {
        rules.owned(model.table(), TableRules.Use.INSERT).forEach((column, owner) -> {
            for (ColumnModel own : model.columns()) {
                if (own.column().equals(column) && values[own.index()] == null) {
                    values[own.index()] = owner;
                }
            }
        });
        createdAt.ifPresent(column -> stampIfNull(values, column));
        updatedAt.ifPresent(column -> stampIfNull(values, column));
    }

    private void stampIfNull(@Nullable Object[] values, ColumnModel column) {
        if (values[column.index()] == null) {
            values[column.index()] = options.now(column.type());
        }
    }

    /// Makes the values that the application makes.
    void generate(@Nullable Object[] values) {
        for (ColumnModel column : model.columns()) {
            if (values[column.index()] == null || isZero(values[column.index()])) {
                column.generator().ifPresent(generator -> values[column.index()] = generator.get());
            }
        }
    }

    private static boolean isZero(@Nullable Object value) {
        return value instanceof Number number && number.longValue() == 0;
    }

    /// The next version and the time, which every change writes.
    void stampChanged(@Nullable Object[] values) {
        model.version().ifPresent(column -> values[column.index()] = Versions.next(values[column.index()], column));
        updatedAt.ifPresent(column -> values[column.index()] = options.now(column.type()));
    }
}
