package dev.lexigram.sql.schema;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableStatements;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Creates and drops tables for records, with the indexes and constraints that they declare. For tools, tests and
/// small programs: an application's schema belongs in migrations.
///
/// Sequences that number columns are created with it. Keys are `not null`, primitives and what is marked {@link
/// dev.lexigram.contracts.mapping.NotNull} too; texts without {@link dev.lexigram.contracts.mapping.Length} are
/// unlimited where the database allows. Thread-safe.
public final class SchemaManager {

    private static final String CREATE = "create table if not exists ";

    private final Database database;
    private final SqlEngine engine;

    private SchemaManager(Database database) {
        this.database = database;
        this.engine = database.unwrap(SqlEngine.class);
    }

    public static SchemaManager on(Database database) {
        return new SchemaManager(database);
    }

    /// Creates the table of a record unless there is one of that name.
    ///
    /// @return whether it was created
    /// @throws MappingException when it refers to a table that is not there, or the database cannot have what the
    /// record declares
    public boolean create(Class<?> type) {
        return !create(new Class<?>[] {type}).isEmpty();
    }

    /// Creates a table of this name for a record, unless there is one; other programs may do so at the same time.
    ///
    /// @return whether it was created
    public boolean create(Class<?> type, String table) {
        EntityModel<?> model = engine.models().of(type, Table.of(table));
        try {
            return !create(List.of(model)).isEmpty();
        } catch (DatabaseException failed) {
            if (exists(model)) {
                return false;
            }
            throw failed;
        }
    }

    /// Creates the tables of several records in the order that their references need; a table that is there is left
    /// alone. Either all are created or none, where {@link #isTransactional()}.
    ///
    /// References that go round in a circle are added when all tables are there.
    ///
    /// @return the records whose tables were created, in that order
    /// @throws MappingException as with one record
    public List<Class<?>> create(Class<?>... types) {
        return create(models(types));
    }

    private List<Class<?>> create(List<EntityModel<?>> models) {
        List<EntityModel<?>> missing =
                models.stream().filter(model -> !exists(model)).toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        missing.forEach(model -> checkReferences(model, missing));
        CreationOrder order = CreationOrder.of(engine.models(), missing);
        List<String> texts = texts(order);
        if (isTransactional()) {
            engine.executor().atomically(() -> run(texts));
        } else {
            run(texts);
        }
        return order.tables().stream().<Class<?>>map(EntityModel::type).toList();
    }

    private int run(List<String> texts) {
        texts.forEach(text -> database.sql(text).execute());
        return texts.size();
    }

    /// The models of different tables, as each can be created once only.
    private List<EntityModel<?>> models(Class<?>... types) {
        Map<Table, EntityModel<?>> models = new LinkedHashMap<>();
        for (Class<?> type : types) {
            EntityModel<?> model = engine.models().of(type);
            models.putIfAbsent(model.table(), model);
        }
        return List.copyOf(models.values());
    }

    private boolean exists(EntityModel<?> model) {
        return exists(placed(model.table()));
    }

    private void checkReferences(EntityModel<?> model, List<EntityModel<?>> created) {
        for (ColumnModel column : model.constraints().references()) {
            EntityModel<?> target = engine.models().of(CreationOrder.target(column));
            boolean comes = created.stream().anyMatch(other -> other.table().equals(target.table()));
            if (!comes && !exists(target)) {
                throw new MappingException(
                        Problem.of("A component refers to a table that is not there.")
                                .with("record", model.type().getName())
                                .with("component", column.component())
                                .with("table", target.table())
                                .hint("Create both together: create("
                                        + model.type().getSimpleName() + ".class, "
                                        + target.type().getSimpleName() + ".class)."),
                        null);
            }
        }
    }

    /// The statements with which {@link #create(Class[])} makes the tables if none is there, in their order.
    public List<String> statements(Class<?>... types) {
        return texts(CreationOrder.of(engine.models(), models(types)));
    }

    private List<String> texts(CreationOrder order) {
        List<String> texts = new ArrayList<>();
        List<String> later = new ArrayList<>();
        TableStatements statements = statements();
        for (EntityModel<?> model : order.tables()) {
            TableModel table = table(model);
            TableDetails details = table.details();
            List<ForeignKeyInfo> afterwards = dialect().refersAhead()
                    ? List.of()
                    : order.ahead(model).stream().map(table::foreignKey).toList();
            table.sequences()
                    .forEach(name ->
                            texts.add("create sequence if not exists " + TableStatements.quoted(dialect(), name)));
            texts.add(CREATE + statements.table(details, afterwards::contains));
            texts.addAll(statements.indexes(details));
            afterwards.forEach(reference -> later.add(statements.addForeignKey(details.name(), reference)));
        }
        texts.addAll(later);
        return texts;
    }

    /// The statement with which {@link #create} makes the table; sequences are made before it, indexes perhaps
    /// after it: see {@link #statements}.
    public String createStatement(Class<?> type) {
        return CREATE + statements().table(table(engine.models().of(type)).details(), reference -> false);
    }

    /// The schema that these records want here: what {@link #create(Class[])} makes of them, as it would be
    /// described.
    ///
    /// @throws MappingException when the database cannot have what a record declares
    public SchemaInfo model(Class<?>... types) {
        List<TableModel> tables = models(types).stream().map(this::table).toList();
        return new SchemaInfo(
                tables.stream()
                        .map(table -> sorted(table.details()))
                        .sorted(Comparator.comparing(TableDetails::name))
                        .toList(),
                List.of(),
                tables.stream()
                        .flatMap(table -> table.sequences().stream())
                        .map(Table::toString)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static TableDetails sorted(TableDetails table) {
        return new TableDetails(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys().stream()
                        .sorted(Comparator.comparing(ForeignKeyInfo::name))
                        .toList(),
                table.checks().stream()
                        .sorted(Comparator.comparing(CheckInfo::name))
                        .toList(),
                table.indexes().stream()
                        .sorted(Comparator.comparing(IndexInfo::name))
                        .toList(),
                table.comment(),
                table.options());
    }

    private TableModel table(EntityModel<?> model) {
        return new TableModel(dialect(), engine.models(), model);
    }

    private TableStatements statements() {
        return TableStatements.of(dialect(), name -> TableStatements.quoted(dialect(), placed(Table.of(name))));
    }

    /// Drops a table; sequences stay.
    ///
    /// @return whether there was one
    public boolean drop(String table) {
        Table named = placed(Table.of(table));
        if (!exists(named)) {
            return false;
        }
        database.sql("drop table " + TableStatements.quoted(dialect(), named)).execute();
        return true;
    }

    /// The table with the schema in which the tenant's tables are, if it is one of those.
    private Table placed(Table table) {
        return engine.renderer().rules().placed(table);
    }

    private boolean exists(Table table) {
        var schema = table.schema();
        if (schema == null || !dialect().can(Capability.SCHEMAS)) {
            return database.table(table.identifier().name()).isPresent();
        }
        return database.sql("select count(*) from information_schema.tables where table_schema = ? and table_name = ?")
                        .bind(schema.toString(), table.identifier().name())
                        .scalar(Long.class)
                        .one()
                > 0;
    }

    private Dialect dialect() {
        return engine.renderer().dialect();
    }

    /// Whether creating and dropping tables can be rolled back.
    public boolean isTransactional() {
        return dialect().can(Capability.TRANSACTIONAL_DDL);
    }
}
