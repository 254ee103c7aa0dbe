package dev.lexigram.sql.schema;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.Generation;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Table;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// Creates and drops tables for records. For tools, tests and small programs: an application's schema belongs in
/// migrations.
///
/// Sequences that number columns are created with it. Keys are `not null`, primitives too; texts without {@link
/// dev.lexigram.contracts.mapping.Length} are unlimited where the database allows. Thread-safe.
public final class SchemaManager {

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
    public boolean create(Class<?> type) {
        EntityModel<?> model = engine.models().of(type);
        if (exists(placed(model.table()))) {
            return false;
        }
        sequences(model)
                .forEach(name -> database.sql("create sequence if not exists " + quoted(name))
                        .execute());
        database.sql(createStatement(type)).execute();
        return true;
    }

    private List<Table> sequences(EntityModel<?> model) {
        List<Table> names = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            if (column.generation() instanceof Generation.Sequence(Table name)) {
                if (!dialect().can(Capability.SEQUENCES)) {
                    throw wrong(model, column, "The database has no sequences.", "Use @Generated alone.");
                }
                names.add(name);
            }
        }
        return names;
    }

    /// The statement with which {@link #create} makes the table; sequences are made before it.
    public String createStatement(Class<?> type) {
        EntityModel<?> model = engine.models().of(type);
        StringJoiner columns =
                new StringJoiner(", ", "create table if not exists " + quoted(placed(model.table())) + " (", ")");
        model.columns().forEach(column -> columns.add(definition(model, column)));
        if (model.ids().size() > 1) {
            columns.add(model.ids().stream()
                    .map(column -> quoted(column.column().identifier()))
                    .collect(Collectors.joining(", ", "primary key (", ")")));
        }
        return columns + dialect().columnTypes().tableSuffix();
    }

    /// Drops a table; sequences stay.
    ///
    /// @return whether there was one
    public boolean drop(String table) {
        Table named = placed(Table.of(table));
        if (!exists(named)) {
            return false;
        }
        database.sql("drop table " + quoted(named)).execute();
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

    private String definition(EntityModel<?> model, ColumnModel column) {
        ColumnTypes types = dialect().columnTypes();
        boolean key = column.role() == ColumnModel.Role.ID;
        String start =
                quoted(column.column().identifier()) + " " + column.form().columnType(types, column.length(), key);
        if (key && column.generation() instanceof Generation.Identity) {
            checkIdentity(model, column);
            return start + types.identity();
        }
        if (column.generation() instanceof Generation.Sequence(Table name)) {
            start += " default " + dialect().nextValue(quoted(name));
        }
        boolean notNull = key || column.type().isPrimitive();
        return start + (notNull ? " not null" : "") + (key && model.ids().size() == 1 ? " primary key" : "");
    }

    private static void checkIdentity(EntityModel<?> model, ColumnModel column) {
        Class<?> type = MethodType.methodType(column.type()).wrap().returnType();
        if (!Set.of(Long.class, Integer.class, Short.class).contains(type)) {
            throw wrong(model, column, "Only whole numbers number themselves.", "Write the table's default by hand.");
        }
        if (model.ids().size() > 1) {
            throw wrong(
                    model,
                    column,
                    "A column of a key of several columns cannot number itself.",
                    "Set it before the row is created, or use a sequence.");
        }
    }

    private static MappingException wrong(EntityModel<?> model, ColumnModel column, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("record", model.type().getName())
                        .with("component", column.component())
                        .hint(hint),
                null);
    }

    private String quoted(Table table) {
        var schema = table.schema();
        String prefix = schema == null ? "" : quoted(schema.identifier()) + ".";
        return prefix + quoted(table.identifier());
    }

    private String quoted(Identifier identifier) {
        return dialect().quote(identifier);
    }

    private Dialect dialect() {
        return engine.renderer().dialect();
    }

    /// Whether creating and dropping tables can be rolled back.
    public boolean isTransactional() {
        return dialect().can(Capability.TRANSACTIONAL_DDL);
    }
}
