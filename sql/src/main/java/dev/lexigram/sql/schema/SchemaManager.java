package dev.lexigram.sql.schema;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Table;
import java.util.StringJoiner;

/// Creates and drops tables for records. For tools, tests and small programs: an application's schema belongs in
/// migrations.
///
/// Keys are `not null`, primitives too; texts without {@link dev.lexigram.contracts.mapping.Length} are unlimited
/// where the database allows. Thread-safe.
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
    public boolean create(Class<? extends Record> type) {
        EntityModel<?> model = engine.models().of(type);
        if (database.table(model.table().identifier().name()).isPresent()) {
            return false;
        }
        database.sql(createStatement(type)).execute();
        return true;
    }

    /// The statement that {@link #create} runs.
    public String createStatement(Class<? extends Record> type) {
        EntityModel<?> model = engine.models().of(type);
        StringJoiner columns =
                new StringJoiner(", ", "create table if not exists " + quoted(model.table()) + " (", ")");
        model.columns().forEach(column -> columns.add(definition(column)));
        return columns + dialect().columnTypes().tableSuffix();
    }

    /// Drops a table.
    ///
    /// @return whether there was one
    public boolean drop(String table) {
        Table named = Table.of(table);
        if (database.table(named.identifier().name()).isEmpty()) {
            return false;
        }
        database.sql("drop table " + quoted(named)).execute();
        return true;
    }

    private String definition(ColumnModel column) {
        ColumnTypes types = dialect().columnTypes();
        boolean key = column.role() == ColumnModel.Role.ID;
        String start =
                dialect().quote(column.column().identifier()) + " " + types.of(column.type(), column.length(), key);
        if (key) {
            return start + (column.generated() ? types.identity() : " not null primary key");
        }
        return column.type().isPrimitive() ? start + " not null" : start;
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
