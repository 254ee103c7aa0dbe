package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Encoded;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a record class is stored. Immutable and thread-safe.
///
/// @param <T> the record
public final class EntityModel<T> implements FieldResolver {

    private static final String SEVERAL = "Use what takes a condition, or leave @Id on one component only.";

    private final Class<T> type;
    private final Tables tables;
    private final Components components;
    private final List<ColumnModel> columns;
    private final List<SelectItem> items;
    private final Map<String, ColumnModel> byName;
    private final List<RelationModel> relations;
    private final EntityAccess<T> access;
    private final Codec<?>[] codecs;
    private final Optional<ColumnModel> version;
    private final List<ColumnModel> ids;
    private final Constraints constraints;
    private final RowReader<T> reader;

    EntityModel(Class<T> type, Tables tables, Components components, EntityAccess<T> access) {
        this.type = type;
        this.tables = tables;
        this.components = components;
        this.columns = components.columns();
        this.relations = components.relations();
        this.items = columns.stream().<SelectItem>map(ColumnModel::column).toList();
        this.byName = names(columns);
        this.access = access;
        this.codecs = new Codec<?>[components.size()];
        columns.forEach(c -> codecs[c.index()] = c.codec());
        relations.forEach(r -> codecs[r.index()] = r.unloaded(type));
        this.version = withRole(Role.VERSION);
        this.ids = columns.stream().filter(c -> c.role() == Role.ID).toList();
        this.constraints = components.constraints();
        int[] inOrder = new int[components.size()];
        for (int i = 0; i < columns.size(); i++) {
            inOrder[columns.get(i).index()] = i + 1;
        }
        this.reader = readerAt(inOrder);
    }

    /// Where a record's rows are.
    record Tables(Table written, Table read) {}

    /// A record's components: each is a column or a relation; and what is declared about them.
    record Components(List<ColumnModel> columns, List<RelationModel> relations, Constraints constraints) {
        Components {
            columns = List.copyOf(columns);
            relations = List.copyOf(relations);
        }

        int size() {
            return columns.size() + relations.size();
        }
    }

    private static Map<String, ColumnModel> names(List<ColumnModel> columns) {
        Map<String, ColumnModel> names = new HashMap<>();
        columns.forEach(c -> names.put(c.column().identifier().name(), c));
        // A component's name wins over another component's column of the same name.
        columns.forEach(c -> names.put(c.component(), c));
        return Map.copyOf(names);
    }

    /// The column with a role that at most one column has.
    public Optional<ColumnModel> withRole(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }

    public Class<T> type() {
        return type;
    }

    /// The table that is written.
    public Table table() {
        return tables.written();
    }

    /// The table or view that is read.
    public Table readTable() {
        return tables.read();
    }

    /// The same record in another table.
    EntityModel<T> in(Table other) {
        return new EntityModel<>(type, new Tables(other, other), components, access);
    }

    public List<ColumnModel> columns() {
        return columns;
    }

    /// What is declared about the table beside its columns.
    public Constraints constraints() {
        return constraints;
    }

    /// The components that are no columns but hold rows of other tables.
    public List<RelationModel> relations() {
        return relations;
    }

    /// The number of components, columns and relations.
    int size() {
        return codecs.length;
    }

    /// All columns, in the order that {@link #reader()} reads.
    public List<SelectItem> items() {
        return items;
    }

    /// The key of one column.
    ///
    /// @throws MappingException when the record has none or one of several columns
    public ColumnModel id() {
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        throw new MappingException(
                Problem.of(ids.isEmpty() ? "The record has no key." : "The record's key has several columns.")
                        .with("record", type.getName())
                        .hint(ids.isEmpty() ? "Put @Id on a component or name one 'id'." : SEVERAL),
                null);
    }

    /// The key, if the record has one and it is of one column.
    public Optional<ColumnModel> findId() {
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /// The columns of the key in their order: none, one or several.
    public List<ColumnModel> ids() {
        return ids;
    }

    public Optional<ColumnModel> version() {
        return version;
    }

    /// Reads rows of all columns in their order; relations are not loaded.
    public RowReader<T> reader() {
        return reader;
    }

    /// Reads rows whose columns stand elsewhere.
    ///
    /// @param at for each component the index of its column, from 1; not looked at for relations
    RowReader<T> readerAt(int[] at) {
        return row -> access.read(row, at, codecs);
    }

    /// The value of a component.
    public @Nullable Object value(T entity, ColumnModel column) {
        return access.get(entity, column.index());
    }

    /// The value as a statement's parameter: the value itself if its class tells how it travels, or else with the
    /// column's codec. Null stays null.
    public @Nullable Object bindable(ColumnModel column, @Nullable Object value) {
        return value == null || !column.form().bindsByCodec() ? value : new Encoded(column.codec(), value);
    }

    /// The values of all components, relations too, in order.
    public @Nullable Object[] values(T entity) {
        @Nullable Object[] values = new @Nullable Object[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = access.get(entity, i);
        }
        return values;
    }

    /// The record with these values of its components.
    public T create(@Nullable Object[] values) {
        return access.create(values);
    }

    /// Gives an object these values of its components.
    ///
    /// @return false when it cannot be changed, as a record
    public boolean assign(T entity, @Nullable Object[] values) {
        return access.assign(entity, values);
    }

    @Override
    public Column resolve(Field field) {
        return find(field).column();
    }

    @Override
    public Object bindable(Field field, Object value) {
        ColumnModel column = find(field);
        Object fitting = ValueCheck.fit(this, column, value);
        return column.form().bindsByCodec() ? new Encoded(column.codec(), fitting) : fitting;
    }

    @Override
    public void checkText(Field field) {
        ValueCheck.text(this, find(field));
    }

    @Override
    public void checkComparable(Field one, Field other) {
        ValueCheck.comparable(this, find(one), find(other));
    }

    /// The column of a component's or column's name.
    ///
    /// @throws ColumnNotFoundException when there is none; it lists all
    public ColumnModel find(Field field) {
        ColumnModel known = byName.get(field.name());
        if (known != null) {
            return known;
        }
        throw new ColumnNotFoundException(
                Problem.of("The entity has no such field.")
                        .with("entity", type.getSimpleName())
                        .with("field", field.name())
                        .hint("Its fields: "
                                + String.join(
                                        ", ",
                                        columns.stream()
                                                .map(ColumnModel::component)
                                                .toList()) + "."),
                null);
    }
}
