package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.execute.ColumnLabels;
import dev.lexigram.sql.execute.RecordReaders;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.identifier.Naming;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.security.RowSecurity;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The models of the record classes of one database, each built once. Thread-safe.
public final class EntityModels implements RecordReaders {

    private static final Set<Class<?>> VERSION_TYPES =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);
    private static final Set<Class<?>> IDENTITY_TYPES =
            Set.of(int.class, long.class, Integer.class, Long.class, short.class, Short.class);

    private final ConcurrentHashMap<Class<?>, EntityModel<?>> models = new ConcurrentHashMap<>();
    private final Codecs codecs;
    private final RowSecurity security;

    /// Models that protect nothing beyond themselves, for tools and tests.
    public EntityModels(Codecs codecs) {
        this(codecs, new RowSecurity("none"));
    }

    /// @param security is told of the tables of entities that belong to tenants
    public EntityModels(Codecs codecs, RowSecurity security) {
        this.codecs = codecs;
        this.security = security;
    }

    /// The model of a record class.
    ///
    /// @throws MappingException when it cannot be mapped; the message names the component
    @SuppressWarnings("unchecked")
    public <T> EntityModel<T> of(Class<T> type) {
        EntityModel<?> known = models.get(type);
        return (EntityModel<T>) (known != null ? known : models.computeIfAbsent(type, this::build));
    }

    private <T> EntityModel<T> build(Class<T> type) {
        if (!type.isRecord() || type.getRecordComponents().length == 0) {
            throw new MappingException(
                    Problem.of("Only records with components can be mapped.")
                            .with("type", type.getName())
                            .hint("Make it a record, or read rows with a RowMapper."),
                    null);
        }
        List<ColumnModel> columns = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            columns.add(column(type, component, columns.size()));
        }
        check(type, columns);
        Table table = table(type);
        TenantColumns.protect(type, table, columns, security);
        return new EntityModel<>(type, table, columns, RecordAccessSpinner.of(type));
    }

    private static Table table(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        return Table.of(
                entity == null || entity.table().isEmpty() ? Naming.snakeCase(type.getSimpleName()) : entity.table());
    }

    private ColumnModel column(Class<?> record, RecordComponent component, int index) {
        Class<?> type = component.getType();
        if (!codecs.supports(type)) {
            throw new MappingException(
                    Problem.of("A component's type has no SQL form.")
                            .with("record", record.getName())
                            .with("component", component.getName())
                            .with("type", type.getName())
                            .hint("Use a number, text, boolean, java.time, UUID, byte[] or enum type."),
                    null);
        }
        ColumnName name = component.getAnnotation(ColumnName.class);
        Length length = component.getAnnotation(Length.class);
        Role role = role(record, component);
        return new ColumnModel(
                index,
                component.getName(),
                Column.of(name == null ? Naming.snakeCase(component.getName()) : name.value()),
                type,
                codecs.of(type),
                role,
                component.isAnnotationPresent(Generated.class)
                        || (role == Role.ID && IDENTITY_TYPES.contains(type) && !type.isPrimitive()),
                length == null ? OptionalInt.empty() : OptionalInt.of(length.value()));
    }

    private static Role role(Class<?> record, RecordComponent component) {
        if (component.isAnnotationPresent(Version.class)) {
            if (component.isAnnotationPresent(Id.class)) {
                throw new MappingException(
                        Problem.of("A component cannot be both the key and the version.")
                                .with("record", record.getName())
                                .with("component", component.getName())
                                .hint("Take @Id or @Version off it."),
                        null);
            }
            return Role.VERSION;
        }
        boolean marked = component.isAnnotationPresent(Id.class);
        boolean byName = component.getName().equals("id") && !anyMarked(record);
        return marked || byName ? Role.ID : Role.PLAIN;
    }

    private static boolean anyMarked(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(Id.class)) {
                return true;
            }
        }
        return false;
    }

    private static void check(Class<?> type, List<ColumnModel> columns) {
        Set<String> names = new HashSet<>();
        for (ColumnModel column : columns) {
            if (!names.add(column.column().identifier().name())) {
                throw wrong(type, column, "Two components have the same column.", "Rename one with @ColumnName.");
            }
            if (column.role() == Role.VERSION && !VERSION_TYPES.contains(column.type())) {
                throw wrong(type, column, "A version must be an int, long or short.", "Change the component's type.");
            }
        }
        one(type, columns, Role.ID, "Keys of several columns are not supported yet; one component may carry @Id.");
        one(type, columns, Role.VERSION, "One component may carry @Version.");
    }

    private static void one(Class<?> type, List<ColumnModel> columns, Role role, String sentence) {
        List<ColumnModel> all = columns.stream().filter(c -> c.role() == role).toList();
        if (all.size() > 1) {
            throw wrong(type, all.get(1), sentence, "Take the annotation off this component.");
        }
    }

    private static MappingException wrong(Class<?> type, ColumnModel column, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("record", type.getName())
                        .with("component", column.component())
                        .hint(hint),
                null);
    }

    @Override
    public <T extends Record> RowReader.Source<T> byName(Class<T> type) {
        EntityModel<T> model = of(type);
        return new ByName<>(model);
    }

    /// Finds each component's column in a result by name; remembers the last layout, as it seldom changes.
    private static final class ByName<T> implements RowReader.Source<T> {

        private record Layout<T>(List<String> columns, RowReader<T> reader) {}

        private final EntityModel<T> model;
        private volatile @Nullable Layout<T> last;

        ByName(EntityModel<T> model) {
            this.model = model;
        }

        @Override
        public RowReader<T> on(ResultSet result) throws SQLException {
            List<String> columns = ColumnLabels.of(result);
            Layout<T> known = last;
            if (known == null || !known.columns().equals(columns)) {
                known = new Layout<>(columns, model.readerAt(ComponentPositions.of(model, columns)));
                last = known;
            }
            return known.reader();
        }
    }
}
