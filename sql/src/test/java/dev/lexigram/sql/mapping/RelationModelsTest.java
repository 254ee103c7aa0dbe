package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.mapping.RelationModel.Link;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationModelsTest {

    private final EntityModels models = new EntityModels(Codecs.standard());

    record Author(
            @OneToMany(
                    mappedBy = "authorId",
                    orderBy = {"title desc", "pages"})
            Many<Book> books,

            long id,
            String name) {}

    record Book(
            long id,
            @ManyToOne("authorId") One<Author> author,
            @Nullable Long authorId,

            @ManyToMany(table = "shop.book_tags", own = "book_id", other = "tag_id")
            Many<Tag> tags,

            String title,
            int pages) {}

    record Tag(String id) {}

    @Test
    void relationsAreNoColumns() {
        EntityModel<Book> book = models.of(Book.class);

        assertThat(book.columns())
                .extracting(ColumnModel::component)
                .containsExactly("id", "authorId", "title", "pages");
        assertThat(book.columns()).extracting(ColumnModel::index).containsExactly(0, 2, 4, 5);
        assertThat(book.items()).hasSize(4);
        assertThatThrownBy(() -> book.find(F.of("tags")))
                .hasMessageContaining("Its fields: id, authorId, title, pages.");
        Book made = new Book(1, One.unloaded(), 2L, Many.unloaded(), "t", 3);
        assertThat(book.create(book.values(made))).isEqualTo(made);
        assertThat(book.value(made, book.find(F.of("pages")))).isEqualTo(3);
    }

    @Test
    void recordsMayReferToEachOther() {
        assertThat(models.of(Author.class).relations())
                .containsExactly(new RelationModel(
                        0,
                        "books",
                        Book.class,
                        new Link.MappedBy("authorId"),
                        List.of(F.of("title").desc(), F.of("pages").asc())));
        assertThat(models.of(Book.class).relations())
                .containsExactly(
                        new RelationModel(1, "author", Author.class, new Link.Key("authorId"), List.of()),
                        new RelationModel(
                                3,
                                "tags",
                                Tag.class,
                                new Link.Through(Table.of("shop.book_tags"), Column.of("book_id"), Column.of("tag_id")),
                                List.of()));
    }

    record NoAnnotation(long id, Many<Tag> tags) {}

    record TwoAnnotations(
            long id,

            @OneToMany(mappedBy = "id") @ManyToMany(table = "t", own = "a", other = "b")
            Many<Author> authors) {}

    record OneOfMany(
            long id, @OneToMany(mappedBy = "authorId") One<Book> book) {}

    record ManyOfOne(
            long id, @Nullable String tag, @ManyToOne("tag") Many<Tag> tags) {}

    record NoRecord(long id, @OneToMany(mappedBy = "x") Many<String> texts) {}

    record NotAHolder(long id, @OneToMany(mappedBy = "x") String texts) {}

    record UnknownHere(long id, @ManyToOne("tagId") One<Tag> tag) {}

    record UnknownThere(
            long id, @OneToMany(mappedBy = "writerId") Many<Book> books) {}

    record UnknownOrder(
            long id,

            @OneToMany(mappedBy = "authorId", orderBy = "tags")
            Many<Book> books) {}

    record OtherType(
            String id, @OneToMany(mappedBy = "authorId") Many<Book> books) {}

    @SuppressWarnings("ArrayRecordComponent") // what a key of bytes is; never compared
    record ByteKey(
            byte[] id,
            @ManyToMany(table = "t", own = "a", other = "b") Many<Tag> tags) {}

    record TwoKeys(
            @Id long a,
            @Id long b,
            @OneToMany(mappedBy = "authorId") Many<Book> books) {}

    record NoKey(
            String name,
            @ManyToMany(table = "t", own = "a", other = "b") Many<Tag> tags) {}

    record NothingElse(
            @ManyToMany(table = "t", own = "a", other = "b") Many<Tag> tags) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                NoAnnotation.class,
                TwoAnnotations.class,
                OneOfMany.class,
                ManyOfOne.class,
                NoRecord.class,
                NotAHolder.class,
                UnknownHere.class,
                UnknownThere.class,
                UnknownOrder.class,
                OtherType.class,
                ByteKey.class,
                TwoKeys.class,
                NoKey.class,
                NothingElse.class
            })
    void aRelationThatCannotBeLoadedIsRefusedWhenTheRecordIsMapped(Class<?> type) {
        assertThatThrownBy(() -> models.of(type)).isInstanceOf(MappingException.class);
    }

    @Test
    void theRefusalSaysWhatWouldDo() {
        assertThatThrownBy(() -> models.of(UnknownThere.class))
                .hasMessageContaining("Book has no 'writerId'. Its components: id, authorId, title, pages.");
        assertThatThrownBy(() -> models.of(TwoKeys.class)).hasMessageContaining("TwoKeys has 2.");
        assertThatThrownBy(() -> models.of(OtherType.class)).hasMessageContaining("'id' is String, 'authorId' is Long");
    }

    record Injected(
            long id,

            @ManyToMany(table = "t", own = "a b", other = "b\"; --")
            Many<Tag> tags) {}

    @Test
    void namesOfTheConnectingTableAreIdentifiers() {
        assertThatThrownBy(() -> models.of(Injected.class)).isInstanceOf(InvalidIdentifierException.class);
    }
}
