package dev.lexigram.example.atlas;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Makes the tables and fills them, each in one transaction: killed at any moment it leaves every table either
/// empty or complete.
///
/// @param database where to
/// @param schema makes the tables
/// @param progress shows how far it is
record Loader(Database database, SchemaManager schema, Progress progress) {

    /// What became of one table.
    ///
    /// @param table its name
    /// @param rows how many rows it has, as the database counts them
    /// @param loaded how many of them came now: all or none
    /// @param time how long that took
    record Outcome(String table, long rows, long loaded, Duration time) {}

    static Loader of(Database database, Progress progress) {
        return new Loader(database, SchemaManager.on(database), progress);
    }

    /// Makes the tables that are missing.
    ///
    /// @throws ConfigurationException when there are tables of these names that the demo did not make
    void createTables(List<Dataset<?>> datasets) {
        refuseForeignTables(datasets);
        schema.create(Load.class);
        datasets.forEach(dataset -> schema.create(dataset.type()));
    }

    /// Drops the tables, children first and the list of loads last: as long as it is there, the others are known to
    /// be the demo's own.
    void dropTables(List<Dataset<?>> datasets) {
        refuseForeignTables(datasets);
        Scratch.TABLES.forEach(schema::drop);
        datasets.reversed().forEach(dataset -> schema.drop(dataset.table()));
        schema.drop("atlas_loads");
    }

    private void refuseForeignTables(List<Dataset<?>> datasets) {
        List<String> present = database.tables();
        if (present.contains("atlas_loads")) {
            return;
        }
        List<String> foreign = Stream.concat(datasets.stream().map(Dataset::table), Scratch.TABLES.stream())
                .filter(present::contains)
                .toList();
        if (!foreign.isEmpty()) {
            throw new ConfigurationException(Problem.of("The database has tables that the demo would overwrite.")
                    .with("tables", String.join(", ", foreign))
                    .hint("Name another database with --url."));
        }
    }

    /// Loads a table unless it is complete.
    <T extends Record> Outcome load(Dataset<T> dataset) {
        long expected = dataset.count();
        long start = System.nanoTime();
        long loaded = isComplete(dataset, expected) ? 0 : fill(dataset, expected);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(dataset.table(), count(dataset), loaded, time);
    }

    /// Whether the table was loaded and still has all its rows. A newer JDK has more of them: then it is not.
    private boolean isComplete(Dataset<?> dataset, long expected) {
        return loads().findById(dataset.table())
                .filter(load -> load.rowCount() == expected && count(dataset) == expected)
                .isPresent();
    }

    private <T extends Record> long fill(Dataset<T> dataset, long expected) {
        Iterable<T> rows =
                progress.watch(dataset.table(), expected, () -> dataset.rows().iterator());
        return database.inTransaction(transaction -> {
            database.delete(dataset.table(), Predicate.always());
            loads().deleteById(dataset.table());
            long inserted = TableInsert.of(database, dataset.type()).run(rows);
            loads().create(new Load(dataset.table(), inserted, Instant.now()));
            return inserted;
        });
    }

    private long count(Dataset<?> dataset) {
        return QueryBuilder.from(dataset.table()).count(database);
    }

    private GenericRepository<Load, String> loads() {
        return GenericRepository.of(database, Load.class, String.class);
    }
}
