package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.generate.RecordSources;
import dev.lexigram.sql.generate.RepositorySources;
import dev.lexigram.sql.generate.SourceFile;
import dev.lexigram.sql.generate.SourceOptions;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records generated from a schema: they compile, read the rows, and make the same schema again.
public interface RecordSourcesContract extends SqlContract {

    SourceOptions OPTIONS = SourceOptions.inPackage("made.here");

    /// A record of each kind of column that a record can have everywhere.
    @Entity(table = "all_kinds")
    record AllKinds(
            @Id @Generated Long id,
            boolean yes,
            Boolean maybe,
            short small,
            int whole,
            Integer wholeOrNot,
            long large,
            float shortReal,
            double real,
            BigDecimal exact,
            BigInteger huge,
            String text,
            @NotNull @Length(20) String shortText,
            Character letter,
            UUID uuid,
            Instant at,
            LocalDate day,
            LocalTime clock,
            LocalDateTime local,
            @Json Map<String, Object> document) {}

    /// A row that belongs to one of another table, with a key of two columns.
    @Entity(table = "kept_boxes")
    @Index(
            value = {"depotId", "label desc"},
            unique = true,
            name = "one_label")
    record KeptBox(
            @Id @Length(10) String code,
            @Id int place,

            @References(value = Depot.class, onDelete = References.OnDelete.SET_NULL)
            UUID depotId,

            @Length(30) String label) {}

    /// What boxes are kept in.
    @Entity(table = "kept_depots")
    record Depot(@Id UUID id, @NotNull @Unique @Length(30) String name) {}

    private static SchemaInfo schema(DatabaseService db) {
        return SchemaInspector.on(db).schema();
    }

    private static List<SourceFile> records(DatabaseService db) {
        return RecordSources.of(schema(db), db.unwrap(Dialect.class), OPTIONS);
    }

    @Test
    default void tablesOfGeneratedRecordsAreThoseThatTheyWereGeneratedFrom(@TempDir Path folder) {
        try (DatabaseService db = DatabaseService.open(backend().freshUrl());
                DatabaseService other = DatabaseService.open(backend().freshUrl())) {
            SchemaManager.on(db)
                    .create(
                            AllKinds.class,
                            KeptBox.class,
                            Depot.class,
                            SchemaCatalogContract.Book.class,
                            SchemaCatalogContract.Shelf.class);
            List<SourceFile> sources = records(db);
            try (CompiledSources compiled = CompiledSources.of(folder, OPTIONS.packageName(), sources)) {
                Class<?>[] classes = sources.stream()
                        .map(source -> compiled.named(source.className()))
                        .toArray(Class<?>[]::new);
                SchemaManager.on(other).create(classes);
                SchemaDiff left = SchemaDiff.between(
                        schema(db), SchemaModels.of(db, classes), db.unwrap(Dialect.class), DiffOptions.forRecords());
                assertThat(left.changes()).isEmpty();
            }
            assertThat(schema(other)).isEqualTo(schema(db));
        }
    }

    @Test
    default void recordsOfASchemaWrittenByHandReadItsRows(@TempDir Path folder) {
        try (DatabaseService db = DatabaseService.open(backend().freshUrl())) {
            SchemaSample sample = SchemaSample.of(db);
            sample.create(db);
            sample.fill(db);
            List<SourceFile> sources = records(db);
            try (CompiledSources compiled = CompiledSources.of(folder, OPTIONS.packageName(), sources)) {
                for (SourceFile source : sources) {
                    Class<?> type = compiled.named(source.className());
                    String table = type.getAnnotation(Entity.class).table();
                    List<?> rows = db.query(table).fetch(type);
                    assertThat(rows).as(table).hasSize((int) Scratch.count(db, table));
                }
            }
        }
    }

    @Test
    default void repositoriesOfASchemaCompileWithItsRecords(@TempDir Path folder) {
        try (DatabaseService db = DatabaseService.open(backend().freshUrl())) {
            SchemaSample.of(db).create(db);
            SchemaManager.on(db).create(KeptBox.class, Depot.class);
            List<SourceFile> sources = new ArrayList<>(records(db));
            List<SourceFile> repositories = RepositorySources.of(schema(db), db.unwrap(Dialect.class), OPTIONS);
            assertThat(repositories)
                    .extracting(SourceFile::className)
                    .contains("KeptBoxRepository", "KeptDepotRepository", "ParentRepository");
            sources.addAll(repositories);
            try (CompiledSources compiled = CompiledSources.of(folder, OPTIONS.packageName(), sources)) {
                assertThat(compiled.named("KeptDepotRepository").getDeclaredMethods())
                        .extracting(java.lang.reflect.Method::getName)
                        .contains("rows", "findByName");
            }
        }
    }
}
