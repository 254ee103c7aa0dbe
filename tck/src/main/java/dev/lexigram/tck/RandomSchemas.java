package dev.lexigram.tck;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ConstraintNames;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Dialect;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// Schemas by chance, with parts of every kind that all databases have. Not thread-safe.
final class RandomSchemas {

    private static final List<Class<?>> TYPES = List.of(
            Integer.class, Long.class, Boolean.class, Double.class, BigDecimal.class, Instant.class, LocalDate.class);
    private static final Map<Class<?>, String> DEFAULTS =
            Map.of(Integer.class, "7", Long.class, "-3", Boolean.class, "true", Double.class, "1.5");

    private final Random random;
    private final Dialect dialect;
    private final String prefix;

    RandomSchemas(Random random, Dialect dialect, String prefix) {
        this.random = random;
        this.dialect = dialect;
        this.prefix = prefix;
    }

    /// A schema of one to four tables.
    SchemaInfo next() {
        return schema(1 + random.nextInt(4));
    }

    /// Another schema, which shares many tables with that one.
    SchemaInfo changed(SchemaInfo schema) {
        SchemaInfo fresh = schema(1 + random.nextInt(4));
        List<TableDetails> tables = new ArrayList<>();
        for (TableDetails table : fresh.tables()) {
            tables.add(random.nextInt(4) == 0 ? schema.table(table.name()).orElse(table) : table);
        }
        List<String> names = tables.stream().map(TableDetails::name).toList();
        return new SchemaInfo(
                tables.stream().map(table -> standing(table, names)).toList(), List.of(), List.of());
    }

    /// The table without foreign keys to tables that are not there.
    private static TableDetails standing(TableDetails table, List<String> names) {
        return new TableDetails(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys().stream()
                        .filter(key -> names.contains(key.table()))
                        .toList(),
                table.checks(),
                table.indexes(),
                "",
                table.options());
    }

    private SchemaInfo schema(int size) {
        List<TableDetails> tables = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tables.add(table(prefix + "t" + i, size));
        }
        return new SchemaInfo(tables, List.of(), List.of());
    }

    private String type(Class<?> type, OptionalInt length) {
        return dialect.columnTypes().of(type, length, false);
    }

    private TableDetails table(String name, int size) {
        List<ColumnDetails> columns = new ArrayList<>();
        boolean numbers = random.nextBoolean();
        columns.add(column("id", type(Long.class, OptionalInt.empty()), false, Optional.empty(), numbers));
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            columns.add(column("c" + random.nextInt(3) + i));
        }
        columns.add(column("ref", type(Long.class, OptionalInt.empty()), true, Optional.empty(), false));
        return new TableDetails(
                name,
                columns,
                Optional.of(new PrimaryKeyInfo(name + "_pkey", List.of("id"))),
                references(name, size),
                checks(name, columns),
                indexes(name, columns),
                "",
                dialect.columnTypes().tableSuffix().strip());
    }

    private ColumnDetails column(String name) {
        boolean nullable = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            OptionalInt length = OptionalInt.of(5 + random.nextInt(3));
            Optional<String> value = random.nextBoolean() ? Optional.of("'it''s'") : Optional.empty();
            return column(name, type(String.class, length), nullable, value, false);
        }
        Class<?> type = TYPES.get(random.nextInt(TYPES.size()));
        Optional<String> value = random.nextBoolean() ? Optional.ofNullable(DEFAULTS.get(type)) : Optional.empty();
        return column(name, type(type, OptionalInt.empty()), nullable, value, false);
    }

    private static ColumnDetails column(
            String name, String type, boolean nullable, Optional<String> value, boolean numbers) {
        return new ColumnDetails(
                name, type, nullable, value, numbers ? Numbering.BY_DEFAULT : Numbering.NONE, Optional.empty(), "");
    }

    private List<ForeignKeyInfo> references(String table, int size) {
        if (random.nextInt(3) == 0) {
            return List.of();
        }
        List<Action> actions = List.of(Action.REFUSE, Action.CASCADE, Action.SET_NULL);
        return List.of(new ForeignKeyInfo(
                new ConstraintNames(table).of(List.of("ref"), "fkey").name(),
                List.of("ref"),
                prefix + "t" + random.nextInt(size),
                List.of("id"),
                actions.get(random.nextInt(actions.size())),
                random.nextInt(3) == 0 ? Action.CASCADE : Action.REFUSE));
    }

    private List<CheckInfo> checks(String table, List<ColumnDetails> columns) {
        List<CheckInfo> checks = new ArrayList<>();
        String whole = type(Integer.class, OptionalInt.empty());
        for (ColumnDetails column : columns) {
            boolean isWhole = column.type().equals(whole) && column.name().startsWith("c");
            if (isWhole && random.nextBoolean()) {
                List<String> conditions = List.of(
                        " >= " + random.nextInt(5), " between -5 and 900", " in (1, 2, 7)", " <> 3 or ref is null");
                checks.add(new CheckInfo(
                        table + "_" + (checks.size() + 1) + "_check",
                        column.name() + conditions.get(random.nextInt(conditions.size()))));
            }
        }
        return checks;
    }

    private List<IndexInfo> indexes(String table, List<ColumnDetails> columns) {
        List<IndexInfo> indexes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            List<String> names = new ArrayList<>(
                    List.of(columns.get(1 + random.nextInt(columns.size() - 1)).name()));
            if (random.nextBoolean() && !names.contains("ref")) {
                names.add(random.nextInt(names.size() + 1), "ref");
            }
            boolean unique = random.nextBoolean();
            List<IndexInfo.Part> parts = names.stream()
                    .map(name -> new IndexInfo.Part(name, true, direction()))
                    .toList();
            String name =
                    new ConstraintNames(table).of(names, unique ? "key" : "idx").name();
            indexes.removeIf(index -> index.name().equals(name));
            indexes.add(new IndexInfo(name, unique, false, "btree", parts, Optional.empty(), true));
        }
        indexes.sort(Comparator.comparing(IndexInfo::name));
        return indexes;
    }

    private Sort.Direction direction() {
        return random.nextInt(3) == 0 ? Sort.Direction.DESC : Sort.Direction.ASC;
    }
}
