package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.SchemaSyntax;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import java.util.Optional;

/// The table of what was applied. Beside the migrations it has one row that says which folder the database is at,
/// so that one statement finds that there is nothing to do. Thread-safe.
final class History {

    private static final String FOLDER = "#folder";

    private final Database database;
    private final String table;
    private final GenericRepository<MigrationRow, Long> rows;

    private History(Database database, String table) {
        this.database = database;
        this.table = table;
        this.rows = GenericRepository.of(database, MigrationRow.class, Long.class, o -> o.table(table));
    }

    static History of(Database database, String table) {
        return new History(database, table);
    }

    /// The same table by a name that holds whatever a script says about the current schema.
    History qualified() {
        if (table.contains(".")) {
            return this;
        }
        Optional<String> schema = dialect().schemas().flatMap(this::current);
        try {
            return schema.isEmpty() ? this : new History(database, schema.get() + "." + table);
        } catch (InvalidIdentifierException e) {
            // Such a schema has no name in our statements: scripts must leave it the current one.
            return this;
        }
    }

    String table() {
        return table;
    }

    private Optional<String> current(SchemaSyntax schemas) {
        return database.sql(schemas.current()).scalar(String.class).optional();
    }

    private Dialect dialect() {
        return database.unwrap(SqlEngine.class).dialect();
    }

    /// Makes the table unless it is there.
    void create() {
        SchemaManager.on(database).create(MigrationRow.class, table);
    }

    /// All migrations that were begun, in that order; none where there is no table.
    List<MigrationRow> rows() {
        try {
            return rows.find(F.of("entry").ne(FOLDER), q -> q.orderBy(F.of("id").asc()));
        } catch (TableNotFoundException none) {
            return List.of();
        }
    }

    MigrationRow add(MigrationRow row) {
        return rows.create(row);
    }

    MigrationRow save(MigrationRow row) {
        return row.id() == null ? rows.create(row) : rows.update(row);
    }

    void remove(MigrationRow row) {
        database.delete(table, named(row.entry()));
    }

    /// Lets all repeatable ones be applied again.
    void forgetRepeatable() {
        database.delete(table, F.of("kind").eq(MigrationKind.REPEATABLE.name()));
    }

    /// What the table has under that name now.
    Optional<MigrationRow> find(String entry) {
        return rows.findOne(named(entry));
    }

    private static Predicate named(String entry) {
        return F.of("entry").eq(entry);
    }

    /// Whether the database is at the folder of this hash, and the table was left alone since.
    boolean isAt(String hash) {
        String name = quoted();
        String question = "select checksum, done_steps, (select count(*) from " + name + ") as n from " + name
                + " where entry = '" + FOLDER + "'";
        try {
            return database.sql(question)
                    .optional()
                    .filter(row -> isAt(row, hash))
                    .isPresent();
        } catch (DatabaseException unknown) {
            if (unknown instanceof TableNotFoundException) {
                return false;
            }
            throw unknown;
        }
    }

    private static boolean isAt(Row row, String hash) {
        return hash.equals(row.getString("checksum")) && row.getLong("n") == row.getLong("done_steps");
    }

    private String quoted() {
        Table known = Table.of(table);
        String name = dialect().quote(known.identifier());
        int dot = table.indexOf('.');
        return dot < 0 ? name : dialect().quote(Identifier.of(table.substring(0, dot))) + "." + name;
    }

    /// Remembers that everything in the folder of this hash is applied.
    void reached(String hash) {
        left();
        int count = rows().size() + 1;
        MigrationRow mark = MigrationRow.folder(FOLDER, hash).with(MigrationRow.Phase.DONE, count, "", false);
        rows.create(mark);
    }

    /// Forgets that.
    void left() {
        database.delete(table, named(FOLDER));
    }
}
