package dev.lexigram.tck;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.bulk.BulkColumn;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.bulk.BulkWriter;
import dev.lexigram.sql.bulk.RowSource;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tables of people as the suites about many rows write them: `name`, `age`, `city`.
final class Bulk {

    static final BulkOptions PLAIN = BulkOptions.defaults();

    private final SqlEngine engine;
    private final BulkWriter writer;
    private final Table table;

    private Bulk(SqlEngine engine, String table) {
        this.engine = engine;
        this.writer = BulkWriter.of(engine);
        this.table = Table.of(table);
    }

    static Bulk into(Database database, String table) {
        return new Bulk(database.unwrap(SqlEngine.class), table);
    }

    /// The same where only rows of that city are one's own.
    Bulk ownedBy(String city) {
        Renderer renderer = new Renderer(engine.renderer().dialect(), new City(city));
        return new Bulk(
                new SqlEngine(renderer, engine.executor(), engine.texts(), engine.models(), engine.paging()),
                table.toString());
    }

    private record City(String name) implements TableRules {
        @Override
        public @Nullable Predicate restriction(Table table, Use use) {
            return F.of("city").eq(name);
        }

        @Override
        public Map<Column, Object> owned(Table table, Use use) {
            return Map.of(Column.of("city"), name);
        }
    }

    BulkWriter writer() {
        return writer;
    }

    Table table() {
        return table;
    }

    BulkColumn column(String name, Class<?> type) {
        return new BulkColumn(
                Column.of(name), type, engine.renderer().dialect().codecs().of(type));
    }

    BulkColumn id() {
        return column("id", Long.class);
    }

    List<BulkColumn> nameAndAge() {
        return List.of(column("name", String.class), column("age", Integer.class));
    }

    /// So many rows.
    static RowSource rows(int count, IntFunction<List<@Nullable Object>> row) {
        return RowSource.of(IntStream.range(0, count).mapToObj(row).toList());
    }

    /// Inserts people by name and age and gives their keys.
    List<Long> insert(RowSource people) {
        return writer.insert(table, nameAndAge(), people, id(), PLAIN);
    }
}
