package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.execute.ColumnLabels;
import dev.lexigram.sql.execute.RecordReaders;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.identifier.Naming;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.EntityModel.Components;
import dev.lexigram.sql.mapping.EntityModel.Tables;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.security.RowSecurity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The models of the record classes of one database, each built once. Thread-safe.
public final class EntityModels implements RecordReaders {

    private static final Set<Class<?>> VERSION_TYPES =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

    private final ConcurrentHashMap<Class<?>, EntityModel<?>> models = new ConcurrentHashMap<>();
    private final Codecs codecs;
    private final RowSecurity security;
    private final EntityMappings mappings;

    /// Models that protect nothing beyond themselves, for tools and tests.
    public EntityModels(Codecs codecs) {
        this(codecs, new RowSecurity("none"));
    }

    /// @param security is told of the tables of entities that belong to tenants
    public EntityModels(Codecs codecs, RowSecurity security) {
        this(codecs, security, EntityMappings.GENERATED);
    }

    /// @param mappings tells of the classes
    EntityModels(Codecs codecs, RowSecurity security, EntityMappings mappings) {
        this.codecs = codecs;
        this.security = security;
        this.mappings = mappings;
    }

    /// The model of a record class.
    ///
    /// @throws MappingException when it cannot be mapped; the message names the component
    @SuppressWarnings("unchecked")
    public <T> EntityModel<T> of(Class<T> type) {
        EntityModel<?> known = models.get(type);
        return (EntityModel<T>) (known != null ? known : models.computeIfAbsent(type, this::build));
    }

    /// The model of a record class whose rows are in another table than it says; made anew by each call.
    ///
    /// @throws MappingException as with its own table
    public <T> EntityModel<T> of(Class<T> type, Table table) {
        EntityModel<T> model = of(type).in(table);
        TenantColumns.protect(mappings.description(type), table, model.columns(), security);
        return model;
    }

    private <T> EntityModel<T> build(Class<T> type) {
        EntityDescription described = mappings.description(type);
        Tables tables = new Tables(Table.of(described.table()), Table.of(described.readFrom()));
        List<ColumnModel> columns = columns(described, tables.written());
        check(described, columns);
        TenantColumns.protect(described, tables.written(), columns, security);
        if (!tables.read().equals(tables.written())) {
            TenantColumns.protect(described, tables.read(), columns, security);
        }
        Components components = new Components(
                columns,
                new RelationModels(described, mappings).all(),
                new ConstraintModels(described, columns, mappings).all());
        return new EntityModel<>(type, tables, components, mappings.access(type));
    }

    private List<ColumnModel> columns(EntityDescription described, Table table) {
        Class<?> type = described.type();
        ColumnForms forms = new ColumnForms(type, codecs);
        Generations generations = new Generations(type, table);
        List<Member> components = described.members();
        Map<Integer, Role> roles = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            if (!components.get(i).isRelation()) {
                roles.put(i, ColumnRoles.of(described, components.get(i)));
            }
        }
        boolean oneKey = Collections.frequency(roles.values(), Role.ID) == 1;
        List<ColumnModel> columns = new ArrayList<>();
        roles.forEach((index, role) -> {
            Member component = components.get(index);
            Column column = column(component);
            columns.add(new ColumnModel(
                    index,
                    component.name(),
                    column,
                    component.type(),
                    forms.of(component),
                    role,
                    generations.of(component, column, oneKey && role == Role.ID),
                    ColumnRules.of(component)));
        });
        return columns;
    }

    private static Column column(Member component) {
        return Column.of(component
                .mark(Mark.ColumnNamed.class)
                .map(Mark.ColumnNamed::name)
                .orElseGet(() -> Naming.snakeCase(component.name())));
    }

    private static void check(EntityDescription described, List<ColumnModel> columns) {
        Class<?> type = described.type();
        Set<String> names = new HashSet<>();
        for (ColumnModel column : columns) {
            if (!names.add(column.column().identifier().name())) {
                throw wrong(type, column, "Two components have the same column.", "Rename one with @ColumnName.");
            }
            checkKey(described, column);
            if (column.role() == Role.VERSION && !VERSION_TYPES.contains(column.type())) {
                throw wrong(type, column, "A version must be an int, long or short.", "Change the component's type.");
            }
        }
        for (Role role : List.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.SOFT_DELETE)) {
            one(type, columns, role, "Only one component may have the role " + role + ".");
        }
    }

    private static void one(Class<?> type, List<ColumnModel> columns, Role role, String sentence) {
        List<ColumnModel> all = columns.stream().filter(c -> c.role() == role).toList();
        if (all.size() > 1) {
            throw wrong(type, all.get(1), sentence, "Take the annotation off this component.");
        }
    }

    /// Rows are found by their keys, so keys have a form that the database compares.
    private static void checkKey(EntityDescription described, ColumnModel column) {
        boolean comparable = column.form() instanceof ColumnForm.Value
                || (column.form() instanceof ColumnForm.Own && !isMarked(described, column));
        boolean key = column.role() == Role.ID || column.role() == Role.VERSION;
        if (key && !comparable) {
            throw wrong(
                    described.type(),
                    column,
                    "A key or version cannot be a document, a list or have a codec of its own.",
                    "Use a single value; a codec for its type is registered with the database.");
        }
    }

    private static boolean isMarked(EntityDescription described, ColumnModel column) {
        return described.members().get(column.index()).mark(Mark.Coded.class).isPresent();
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
    public <T> RowReader.Source<T> byName(Class<T> type) {
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
