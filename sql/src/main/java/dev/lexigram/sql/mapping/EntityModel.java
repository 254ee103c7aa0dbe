package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Encoded;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Table;
import java.util.Arrays;
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
    private final Table table;
    private final List<ColumnModel> columns;
    private final List<SelectItem> items;
    private final Map<String, Identifier> byName;
    private final RecordAccess<T> access;
    private final Codec<?>[] codecs;
    private final Optional<ColumnModel> version;
    private final List<ColumnModel> ids;
    private final RowReader<T> reader;

    EntityModel(Class<T> type, Table table, List<ColumnModel> columns, RecordAccess<T> access) {
        this.type = type;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.items = columns.stream().<SelectItem>map(ColumnModel::column).toList();
        this.byName = names(columns);
        this.access = access;
        this.codecs = columns.stream().map(ColumnModel::codec).toArray(Codec<?>[]::new);
        this.version = withRole(Role.VERSION).stream().findFirst();
        this.ids = withRole(Role.ID);
        int[] inOrder = new int[columns.size()];
        Arrays.setAll(inOrder, i -> i + 1);
        this.reader = readerAt(inOrder);
    }

    private static Map<String, Identifier> names(List<ColumnModel> columns) {
        Map<String, Identifier> names = new HashMap<>();
        columns.forEach(
                c -> names.put(c.column().identifier().name(), c.column().identifier()));
        // A component's name wins over another component's column of the same name.
        columns.forEach(c -> names.put(c.component(), c.column().identifier()));
        return Map.copyOf(names);
    }

    private List<ColumnModel> withRole(Role role) {
        return columns.stream().filter(c -> c.role() == role).toList();
    }

    public Class<T> type() {
        return type;
    }

    public Table table() {
        return table;
    }

    public List<ColumnModel> columns() {
        return columns;
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

    /// Reads rows of all columns in their order.
    public RowReader<T> reader() {
        return reader;
    }

    /// Reads rows whose columns stand elsewhere.
    ///
    /// @param at for each component the index of its column, from 1
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

    /// A copy of the record with another value of one component.
    public T with(T entity, ColumnModel column, Object value) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = access.get(entity, i);
        }
        values[column.index()] = value;
        return access.create(values);
    }

    @Override
    public Identifier resolve(Field field) {
        Identifier known = byName.get(field.name());
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
