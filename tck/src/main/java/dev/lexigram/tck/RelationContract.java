package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.repository.FetchPlan;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Relations between records: loaded when a read plans them, one question for each, and never otherwise.
public interface RelationContract extends SqlContract {

    /// A relation stands first, so that components and columns are not at the same places.
    @Entity(table = "tck_rel_author")
    record Author(
            @OneToMany(mappedBy = "authorId") Many<Book> books,
            @Id long id,

            @OneToMany(mappedBy = "authorId", orderBy = "title desc")
            Many<Book> byTitle,

            @Length(40) String name) {
        static Author of(long id, String name) {
            return new Author(Many.unloaded(), id, Many.unloaded(), name);
        }

        List<String> titles() {
            return books.get().stream().map(Book::title).toList();
        }
    }

    /// A record that takes part in a relation of each kind.
    @Entity(table = "tck_rel_book")
    record Book(
            @Id long id,
            @ManyToOne("authorId") One<Author> author,
            @Nullable Long authorId,

            @ManyToMany(table = "tck_rel_book_tag", own = "book_id", other = "tag_id", orderBy = "label")
            Many<Tag> tags,

            @Length(40) String title,
            @SoftDelete boolean gone) {
        static Book of(long id, @Nullable Long authorId, String title) {
            return new Book(id, One.unloaded(), authorId, Many.unloaded(), title, false);
        }

        List<String> labels() {
            return tags.get().stream().map(Tag::label).toList();
        }
    }

    /// Its key is no number.
    @Entity(table = "tck_rel_tag")
    record Tag(
            @Id UUID id,
            @Length(40) String label,

            @ManyToMany(table = "tck_rel_book_tag", own = "tag_id", other = "book_id")
            Many<Book> books) {}

    /// The connecting table.
    @Entity(table = "tck_rel_book_tag")
    record BookTag(@Id long bookId, @Id UUID tagId) {}

    /// An author in part.
    record Named(
            @Id long id,
            String name,
            @OneToMany(mappedBy = "authorId") Many<Book> books) {}

    UUID RED = UUID.fromString("00000000-0000-7000-8000-000000000001");
    UUID BLUE = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private static GenericRepository<Author, Long> authors(Database db) {
        return GenericRepository.of(db, Author.class, Long.class);
    }

    private static GenericRepository<Book, Long> books(Database db) {
        return GenericRepository.of(db, Book.class, Long.class);
    }

    /// Ann wrote 10 "Zebra" (red, blue) and 11 "Apple" (red); Bob wrote 12 "Moon"; Cid wrote none; nobody wrote
    /// 13.
    private Database library() {
        for (Class<? extends Record> type :
                List.<Class<? extends Record>>of(Author.class, Book.class, Tag.class, BookTag.class)) {
            SchemaManager.on(db()).create(type);
        }
        for (String table : List.of("tck_rel_author", "tck_rel_book", "tck_rel_tag", "tck_rel_book_tag")) {
            db().delete(table, Predicate.always());
        }
        List.of(Author.of(1, "Ann"), Author.of(2, "Bob"), Author.of(3, "Cid")).forEach(authors(db())::create);
        List.of(Book.of(11, 1L, "Apple"), Book.of(10, 1L, "Zebra"), Book.of(12, 2L, "Moon"), Book.of(13, null, "Null"))
                .forEach(books(db())::create);
        var tags = GenericRepository.of(db(), Tag.class, UUID.class);
        tags.create(new Tag(RED, "red", Many.unloaded()));
        tags.create(new Tag(BLUE, "blue", Many.unloaded()));
        var links = GenericRepository.of(db(), BookTag.class, BookTag.class);
        List.of(new BookTag(10, RED), new BookTag(10, BLUE), new BookTag(11, RED))
                .forEach(links::create);
        return db();
    }

    private static FindOptions byId(FindOptions options) {
        return options.orderBy(F.of("id").asc());
    }

    @Test
    default void aRelationThatWasNotPlannedThrowsAndIsNeverFetched() {
        Author ann = authors(library()).getById(1L);

        assertThat(ann.books().isLoaded()).isFalse();
        assertThat(ann)
                .isEqualTo(Author.of(1, "Ann"))
                .hasToString(Author.of(1, "Ann").toString());
        assertThatThrownBy(() -> ann.books().get())
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("Author")
                .hasMessageContaining("fetch(\"books\")");
        Book zebra = books(db()).getById(10L);
        assertThatThrownBy(() -> zebra.author().find()).hasMessageContaining("fetch(\"author\")");
        assertThatThrownBy(() -> zebra.tags().get()).hasMessageContaining("fetch(\"tags\")");
    }

    @Test
    default void toManyIsLoadedInTheOrderOfTheKeyOrItsOwnAndIsEmptyWhereThereIsNone() {
        List<Author> found = authors(library()).find(Predicate.always(), q -> byId(q).fetch("books", "byTitle"));

        assertThat(found)
                .extracting(Author::titles)
                .containsExactly(List.of("Zebra", "Apple"), List.of("Moon"), List.of());
        assertThat(found.getFirst().byTitle().get()).extracting(Book::title).containsExactly("Zebra", "Apple");
        books(db()).updateWhere(F.of("id").eq(10), set -> set.to("title", "Aardvark"));
        Author ann = authors(db()).findById(1L, q -> q.fetch("byTitle")).orElseThrow();
        assertThat(ann.byTitle().get()).extracting(Book::title).containsExactly("Apple", "Aardvark");
        assertThat(ann.books().isLoaded()).isFalse();
    }

    @Test
    default void toOneIsLoadedAndNoneWhereTheKeyIsNullOrTheRowIsMissing() {
        library();
        authors(db()).deleteById(2L);

        List<Book> found = books(db()).find(Predicate.always(), q -> byId(q).fetch("author"));

        assertThat(found.get(0).author().get().name()).isEqualTo("Ann");
        assertThat(found.get(1).author()).isEqualTo(found.get(0).author());
        assertThat(found.get(2).author()).isEqualTo(One.none());
        assertThat(found.get(3).author().find()).isEmpty();
        assertThatThrownBy(() -> found.get(3).author().get()).isInstanceOf(RepositoryException.class);
    }

    @Test
    default void manyToManyIsLoadedFromBothSides() {
        List<Book> found = books(library()).find(Predicate.always(), q -> byId(q).fetch("tags"));
        assertThat(found)
                .extracting(Book::labels)
                .containsExactly(List.of("blue", "red"), List.of("red"), List.of(), List.of());

        Tag red = GenericRepository.of(db(), Tag.class, UUID.class)
                .findOne(F.of("label").eq("red"), q -> q.fetch("books"))
                .orElseThrow();
        assertThat(red.books().get()).extracting(Book::title).containsExactly("Zebra", "Apple");
    }

    @Test
    default void aPlanReachesAsManyLevelsAsItNamesThoughRecordsReferToEachOther() {
        Author ann = authors(library())
                .findById(1L, q -> q.fetch("books.tags", "books.author.books"))
                .orElseThrow();

        Book zebra = ann.books().get().getFirst();
        assertThat(zebra.labels()).containsExactly("blue", "red");
        Author again = zebra.author().get();
        assertThat(again.titles()).containsExactly("Zebra", "Apple");
        assertThat(again.books().get().getFirst().author().isLoaded()).isFalse();
        assertThat(zebra.tags().get().getFirst().books().isLoaded()).isFalse();
    }

    @Test
    default void theNumberOfQuestionsDoesNotDependOnTheNumberOfEntities() {
        library();
        DatabaseService counted = (DatabaseService) backend().open(Settings.defaults());
        AtomicInteger asked = new AtomicInteger();
        counted.onStatement(statement -> asked.incrementAndGet());
        FetchPlan plan = FetchPlan.of("books.tags", "books.author");

        authors(counted).find(F.of("id").eq(1), q -> q.fetch(plan));
        assertThat(asked.getAndSet(0)).isEqualTo(4);

        LongStream.range(100, 200).forEach(id -> {
            authors(db()).create(Author.of(id, "Author " + id));
            books(db()).create(Book.of(id, id, "Book " + id));
        });
        asked.set(0);
        assertThat(authors(counted).find(Predicate.always(), q -> q.fetch(plan)))
                .hasSize(103);
        assertThat(asked.getAndSet(0)).isEqualTo(4);

        assertThat(authors(counted).find(F.of("id").eq(-1), q -> q.fetch(plan))).isEmpty();
        assertThat(asked.getAndSet(0)).isOne();
        assertThat(authors(counted).findById(3L, q -> q.fetch(plan))).isPresent();
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    default void manyKeysTravelInPartsThatTheDatabaseTakes() {
        library();
        List<List<Object>> rows = LongStream.range(1_000, 6_001)
                .mapToObj(id -> List.<Object>of(id, "Author " + id))
                .toList();
        db().sql("insert into tck_rel_author (id, name) values (?, ?)").executeBatch(rows);
        books(db()).create(Book.of(6_000, 6_000L, "Last"));

        List<Author> found = authors(db()).find(Predicate.always(), q -> byId(q).fetch("books"));

        assertThat(found).hasSize(5_004).allMatch(author -> author.books().isLoaded());
        assertThat(found.getFirst().titles()).containsExactly("Zebra", "Apple");
        assertThat(found.getLast().titles()).containsExactly("Last");
    }

    @Test
    default void deletedRowsAreNotLoaded() {
        library();
        books(db()).deleteById(10L);

        Author ann = authors(db()).findById(1L, q -> q.fetch("books")).orElseThrow();
        assertThat(ann.titles()).containsExactly("Apple");
        Tag red = GenericRepository.of(db(), Tag.class, UUID.class)
                .findById(RED, q -> q.fetch("books"))
                .orElseThrow();
        assertThat(red.books().get()).extracting(Book::title).containsExactly("Apple");
        Author all = authors(db())
                .findById(1L, q -> q.includeDeleted().fetch("books"))
                .orElseThrow();
        assertThat(all.titles()).containsExactly("Apple");
    }

    @Test
    default void rulesOfTablesHoldForRelatedRowsToo() {
        library();
        FetchPlan all = FetchPlan.of("books.tags", "books.author");

        Database noZebra = Ruled.database(db(), "tck_rel_book", F.of("title").ne("Zebra"));
        Author ann = authors(noZebra).findById(1L, q -> q.fetch(all)).orElseThrow();
        assertThat(ann.titles()).containsExactly("Apple");
        Tag red = GenericRepository.of(noZebra, Tag.class, UUID.class)
                .findById(RED, q -> q.fetch("books"))
                .orElseThrow();
        assertThat(red.books().get()).extracting(Book::title).containsExactly("Apple");

        Database noAnn = Ruled.database(db(), "tck_rel_author", F.of("name").ne("Ann"));
        Book zebra = books(noAnn).findById(10L, q -> q.fetch("author")).orElseThrow();
        assertThat(zebra.author()).isEqualTo(One.none());

        Database noTags =
                Ruled.database(db(), "tck_rel_book_tag", F.of("book_id").ne(10));
        assertThat(books(noTags)
                        .findById(10L, q -> q.fetch("tags"))
                        .orElseThrow()
                        .labels())
                .isEmpty();
    }

    @Test
    default void anEntityWithRelationsIsWrittenWithoutThem() {
        library();
        Author ann = authors(db()).findById(1L, q -> q.fetch("books")).orElseThrow();
        Book stranger = Book.of(99, 1L, "Never stored");

        Author renamed = authors(db()).update(new Author(Many.of(List.of(stranger)), 1, ann.byTitle(), "Anna"));

        assertThat(renamed.titles()).containsExactly("Never stored");
        Author read = authors(db()).findById(1L, q -> q.fetch("books")).orElseThrow();
        assertThat(read.name()).isEqualTo("Anna");
        assertThat(read.titles()).containsExactly("Zebra", "Apple");
        assertThat(Scratch.count(db(), "tck_rel_book")).isEqualTo(4);
        assertThat(authors(db()).delete(read)).isTrue();
        assertThat(Scratch.count(db(), "tck_rel_book")).isEqualTo(4);
    }

    @Test
    default void pagesAndProjectionsLoadRelationsAsPlanned() {
        library();
        GenericRepository<Author, Long> authors = authors(db());

        assertThat(authors.paginate(PageRequest.first(2), Predicate.always(), q -> q.fetch("books"))
                        .items())
                .extracting(Author::titles)
                .containsExactly(List.of("Zebra", "Apple"), List.of("Moon"));
        CursorRequest two = CursorRequest.first(2);
        CursorPage<Author> first = authors.paginateCursor(two, Predicate.always(), q -> q.fetch("books"));
        assertThat(first.items())
                .extracting(Author::titles)
                .containsExactly(List.of("Zebra", "Apple"), List.of("Moon"));
        assertThatThrownBy(() -> authors.paginateCursor(two, Predicate.always(), RelationContract::byId))
                .isInstanceOf(PaginationException.class);
        Named bob = authors.as(Named.class)
                .find(F.of("name").eq("Bob"), q -> q.fetch("books"))
                .getFirst();
        assertThat(bob.books().get()).extracting(Book::title).containsExactly("Moon");
        assertThat(authors.as(Named.class)
                        .findOne(F.of("id").eq(2))
                        .orElseThrow()
                        .books()
                        .isLoaded())
                .isFalse();
        assertThat(db().sql("select id, name from tck_rel_author where id = 3")
                        .map(Author.class)
                        .one())
                .isEqualTo(Author.of(3, "Cid"));
    }

    @Test
    default void aPlanThatCannotBeCarriedOutIsRefusedBeforeAnythingIsRead() {
        GenericRepository<Author, Long> authors = authors(library());

        assertThatThrownBy(() -> authors.find(F.of("id").eq(-1), q -> q.fetch("novels")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("Its relations: books, byTitle.");
        assertThatThrownBy(() -> authors.findById(-1L, q -> q.fetch("books.title")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("Its relations: author, tags.");
        assertThatThrownBy(() -> authors.find(Predicate.always(), q -> q.fetch("books..tags")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> authors.stream(Predicate.always(), q -> q.fetch("books"), all -> all.count()))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("paginateCursor");
    }
}
