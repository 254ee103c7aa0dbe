package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableSize;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.inspect.SchemaSql;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All that a database says of its schema, and that it can be made again from it.
public interface SchemaCatalogContract extends SqlContract {

    /// A shelf that books stand on.
    @Entity(table = "catalog_shelves")
    record Shelf(
            @Id @Generated Long id,
            @NotNull @Unique @Length(40) String label) {}

    /// A book.
    @Entity(table = "catalog_books")
    @Index({"title", "pages desc"})
    @Check("pages >= 0")
    record Book(
            @Id @Length(20) String isbn,
            @NotNull @Length(80) String title,
            int pages,
            Double rating,

            @References(value = Shelf.class, onDelete = References.OnDelete.CASCADE)
            Long shelfId) {}

    private TableDetails table(String name) {
        return SchemaInspector.on(db()).schema().table(name).orElseThrow();
    }

    private TableDetails books() {
        SchemaManager.on(db()).create(Book.class, Shelf.class);
        return table("catalog_books");
    }

    @Test
    default void allOfASchemaWrittenByHandIsRead() {
        try (DatabaseService fresh = DatabaseService.open(backend().freshUrl())) {
            SchemaSample sample = SchemaSample.of(fresh);
            sample.create(fresh);
            assertThat(SchemaLines.of(SchemaInspector.on(fresh).schema())).containsExactlyElementsOf(sample.lines());
        }
    }

    @Test
    default void aSchemaThatWasReadCanBeMadeAgain() {
        SchemaInfo first;
        try (DatabaseService fresh = DatabaseService.open(backend().freshUrl())) {
            SchemaSample.of(fresh).create(fresh);
            SchemaManager.on(fresh).create(Book.class, Shelf.class);
            first = SchemaInspector.on(fresh).schema();
        }
        assertThat(made(first)).isEqualTo(first);
    }

    private SchemaInfo made(SchemaInfo schema) {
        try (DatabaseService other = DatabaseService.open(backend().freshUrl())) {
            SchemaSql.of(other.unwrap(Dialect.class))
                    .create(schema)
                    .forEach(statement -> other.sql(statement).execute());
            return SchemaInspector.on(other).schema();
        }
    }

    @Test
    default void tablesThatReferToEachOtherInACircleAreMadeAgainToo() {
        String key = backend().ddl().bigint() + " not null primary key, ";
        String number = backend().ddl().bigint();
        SchemaInfo first;
        try (DatabaseService fresh = DatabaseService.open(backend().freshUrl())) {
            if (fresh.unwrap(Dialect.class).refersAhead()) {
                fresh.sql("create table b (id " + key + "a_id " + number + " references a (id))")
                        .execute();
                fresh.sql("create table a (id " + key + "b_id " + number + " references b (id))")
                        .execute();
            } else {
                fresh.sql("create table b (id " + key + "a_id " + number + ")").execute();
                fresh.sql("create table a (id " + key + "b_id " + number + ", foreign key (b_id) references b (id))")
                        .execute();
                fresh.sql("alter table b add constraint back foreign key (a_id) references a (id)")
                        .execute();
            }
            first = SchemaInspector.on(fresh).schema();
        }
        assertThat(first.tables()).extracting(TableDetails::name).containsExactly("a", "b");
        assertThat(made(first)).isEqualTo(first);
    }

    @Test
    default void aTableOfARecordHasWhatTheRecordDeclares() {
        TableDetails books = books();
        assertThat(books.columns())
                .extracting(ColumnDetails::name)
                .containsExactly("isbn", "title", "pages", "rating", "shelf_id");
        assertThat(books.columns())
                .extracting(ColumnDetails::nullable)
                .containsExactly(false, false, false, true, true);
        assertThat(books.primaryKey().orElseThrow().columns()).containsExactly("isbn");
        assertThat(books.foreignKeys())
                .containsExactly(new ForeignKeyInfo(
                        "catalog_books_shelf_id_fkey",
                        List.of("shelf_id"),
                        "catalog_shelves",
                        List.of("id"),
                        ForeignKeyInfo.Action.CASCADE,
                        ForeignKeyInfo.Action.REFUSE));
        assertThat(books.checks()).extracting(CheckInfo::name).containsExactly("catalog_books_1_check");
        assertThat(books.indexes()).extracting(IndexInfo::name).containsExactly("catalog_books_title_pages_idx");
        assertThat(SchemaLines.of(books)).last().asString().contains("[title, pages desc]");
    }

    @Test
    default void theColumnsOfARecordHaveTheTypesThatTheyWereMadeWith() {
        TableDetails books = books();
        Dialect dialect = db().unwrap(Dialect.class);
        assertThat(books.column("rating").orElseThrow().type())
                .isEqualTo(dialect.columnTypes().of(Double.class, java.util.OptionalInt.empty(), false));
        assertThat(books.column("title").orElseThrow().type())
                .isEqualTo(dialect.columnTypes().of(String.class, java.util.OptionalInt.of(80), false));
        ColumnDetails id = table("catalog_shelves").column("id").orElseThrow();
        assertThat(id.numbering()).isEqualTo(ColumnDetails.Numbering.BY_DEFAULT);
        assertThat(id.defaultValue()).isEmpty();
        assertThat(table("catalog_shelves").indexes())
                .extracting(IndexInfo::unique)
                .containsExactly(true);
    }

    @Test
    default void sizesAreOfAllTables() {
        books();
        String people = Scratch.people(backend());
        List<TableSize> sizes = SchemaInspector.on(db()).sizes();
        assertThat(sizes)
                .extracting(TableSize::table)
                .contains(people, "catalog_books")
                .doesNotHaveDuplicates();
        assertThat(sizes)
                .filteredOn(size -> size.table().equals(people))
                .allSatisfy(size -> assertThat(size.bytes()).isPositive())
                .allSatisfy(size -> assertThat(size.rows()).isBetween(0L, 4L));
    }

    @Test
    @RequiresCapability(Capability.TRANSACTIONAL_DDL)
    default void aTransactionSeesWhatItMade() {
        String name = Scratch.name("within");
        assertThatThrownBy(() -> db().inTransaction(transaction -> {
                    db().sql("create table " + name + " (id integer)").execute();
                    assertThat(SchemaInspector.on(db()).schema().table(name)).isPresent();
                    throw new IllegalStateException("Enough was seen.");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(SchemaInspector.on(db()).schema().table(name)).isEmpty();
    }

    @Test
    default void aDatabaseThatIsGoneIsAnErrorLikeAnyOther() {
        assertThatThrownBy(() -> {
                    DatabaseService gone = DatabaseService.open(backend().freshUrl());
                    SchemaInspector inspector = SchemaInspector.on(gone);
                    gone.close();
                    inspector.schema();
                })
                .isInstanceOf(DatabaseException.class);
    }
}
