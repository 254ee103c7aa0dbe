package dev.lexigram.sql.repository;

import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.FieldSelection;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.SelectItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An entity's rows as another record with some of its components, as maps, or as values of one column: only those
/// columns are read. All rules about the entity hold. Thread-safe.
///
/// @param <P> the record, a map of component to value, or a value
public final class Projection<P> {

    private final EntityReads<?, P> reads;

    private Projection(EntityReads<?, P> reads) {
        this.reads = reads;
    }

    /// @throws dev.lexigram.contracts.error.DatabaseException when a component is not one of the entity's
    static <T, P> Projection<P> of(SqlEngine engine, EntityPlanner<T> planner, EntityModel<P> model) {
        List<SelectItem> items = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            items.add(planner.model().resolve(new Field(column.component())));
        }
        return new Projection<>(new EntityReads<>(engine, planner, items, model));
    }

    /// @throws dev.lexigram.contracts.error.DatabaseException when a name is not one of the entity's
    static Projection<Map<String, @Nullable Object>> of(
            SqlEngine engine, EntityPlanner<?> planner, FieldSelection fields) {
        List<ColumnModel> all = planner.model().columns();
        List<ColumnModel> columns = fields
                .among(all.stream().map(ColumnModel::component).toList())
                .stream()
                .map(name -> planner.model().find(new Field(name)))
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("No field is left to be read.");
        }
        List<SelectItem> items =
                columns.stream().<SelectItem>map(ColumnModel::column).toList();
        return new Projection<>(new EntityReads<>(engine, planner, items, named(columns)));
    }

    /// The values of one column.
    static <V> Projection<V> of(SqlEngine engine, EntityPlanner<?> planner, Attribute<?, V> attribute) {
        ColumnModel column = planner.model().find(attribute.field());
        return new Projection<>(new EntityReads<>(engine, planner, List.of(column.column()), value(column)));
    }

    /// A column's null is a null in the list.
    @SuppressWarnings({"unchecked", "NullAway"}) // the attribute's type is that of its component
    private static <V> RowReader<V> value(ColumnModel column) {
        return row -> (V) column.codec().read(row, 1);
    }

    private static RowReader<Map<String, @Nullable Object>> named(List<ColumnModel> columns) {
        return row -> {
            Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i).component(), columns.get(i).codec().read(row, i + 1));
            }
            return values;
        };
    }

    /// A question for those that meet the condition, to be had in several forms.
    public Selection<P> select(Predicate where) {
        return new Selection<>(reads, where, FindOptions.none());
    }

    /// Those that meet the condition, in no particular order.
    public List<P> find(Predicate where) {
        return reads.list(where, FindOptions.none());
    }

    /// Those that meet the condition, in an order and a window.
    public List<P> find(Predicate where, UnaryOperator<FindOptions> options) {
        return reads.list(where, options.apply(FindOptions.none()));
    }

    /// One that meets the condition, or empty.
    public Optional<P> findOne(Predicate where) {
        return reads.first(where, FindOptions.none().limit(1));
    }

    /// Runs a body over those that meet the condition as they arrive.
    public <R, X extends Exception> R stream(
            Predicate where, UnaryOperator<FindOptions> options, StreamBody<P, R, X> body) throws X {
        return reads.stream(where, options.apply(FindOptions.none()), body);
    }
}
