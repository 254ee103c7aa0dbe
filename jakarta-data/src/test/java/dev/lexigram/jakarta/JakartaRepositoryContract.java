package dev.lexigram.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.jakarta.Book.Genre;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.exceptions.EmptyResultException;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.MappingException;
import jakarta.data.exceptions.NonUniqueResultException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What generated repositories of Jakarta Data do with records, on every database.
interface JakartaRepositoryContract {

    /// With the tables of {@link Book} and {@link Member}.
    Database database();

    private Books books() {
        return new Books_(database());
    }

    private Members members() {
        return new Members_(database());
    }

    @BeforeEach
    default void noBooks() {
        books().dropShort(Integer.MAX_VALUE);
    }

    /// Of 100 to 109 pages: `a` to `j`, every other one on shelf 1, the third ones poems.
    private void library() {
        List<Book> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Genre genre = i % 3 == 2 ? Genre.POEMS : Genre.NOVEL;
            String letter = String.valueOf((char) ('a' + i));
            all.add(new Book("isbn-" + letter, "Title " + letter, 100 + i, i % 2 == 0 ? 1 : null, genre, List.of(), 0));
        }
        books().insertAll(all);
    }

    private static String letters(Iterable<Book> all) {
        StringBuilder letters = new StringBuilder();
        all.forEach(book -> letters.append(book.isbn().charAt(5)));
        return letters.toString();
    }

    @Test
    default void methodsRunInTheTransactionsThatTheyAskFor() {
        database().delete("jakarta_members", Predicate.always());
        Member ann = new Member(null, "ann");
        assertThatThrownBy(() -> members().keepInside(ann)).hasMessageContaining("transaction");
        database().useTransaction(transaction -> members().keepInside(ann));
        assertThat(members().findByName("ann")).hasSize(1);
        assertThatThrownBy(() -> members().keepBoth(new Member(null, "bob"), ann))
                .isInstanceOf(EntityExistsException.class);
        assertThat(members().findByName("bob")).isEmpty();
    }

    @Test
    default void recordsAreInsertedFoundUpdatedAndDeleted() {
        Book inserted = books().insert(Book.of("1", "One", 10));
        assertThat(books().findById("1")).contains(inserted);
        Book updated = books().update(inserted.withPages(11));
        assertThat(updated.version()).isEqualTo(inserted.version() + 1);
        assertThat(books().findById("1")).contains(updated);
        books().delete(updated);
        assertThat(books().findById("1")).isEmpty();
        books().deleteById("1");
    }

    @Test
    default void aKnownKeyIsNotInsertedAgain() {
        books().insert(Book.of("1", "One", 10));
        EntityExistsException refused =
                catchThrowableOfType(EntityExistsException.class, () -> books().insert(Book.of("1", "Other", 10)));
        assertThat(refused).hasCauseInstanceOf(DuplicateKeyException.class);
        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> books().insertAll(List.of(Book.of("2", "Two", 1), Book.of("1", "Other", 1))));
        assertThat(books().findById("2")).isEmpty();
    }

    @Test
    default void staleAndMissingEntitiesAreNeitherUpdatedNorDeleted() {
        Book old = books().insert(Book.of("1", "One", 10));
        Book fresh = books().update(old.withPages(11));
        Book missing = Book.of("2", "Two", 10);
        for (Book wrong : List.of(old, missing)) {
            assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> books().update(wrong));
            assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> books().delete(wrong));
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> books().updateAll(List.of(fresh, wrong)));
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> books().deleteAll(List.of(fresh, wrong)));
        }
        assertThat(books().findById("1")).contains(fresh);
    }

    @Test
    default void savingUpdatesWhatIsStoredAndInsertsTheRest() {
        Book one = books().save(Book.of("1", "One", 10));
        assertThat(books().save(one.withPages(12)).version()).isEqualTo(one.version() + 1);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> books().save(one.withPages(13)));
        Book stored = books().titled("One");
        List<Book> saved = books().saveAll(List.of(Book.of("0", "Zero", 1), stored, Book.of("2", "Two", 1)));
        assertThat(saved).extracting(Book::isbn).containsExactly("0", "1", "2");
        assertThat(saved.get(1).version()).isEqualTo(stored.version() + 1);
    }

    @Test
    default void savingFillsInTheKeysThatTheDatabaseMakes() {
        String name = "ann" + System.nanoTime();
        Member ann = members().keep(new Member(null, name));
        assertThat(ann.id()).isNotNull();
        assertThat(members().keep(new Member(ann.id(), name + "e"))).isEqualTo(new Member(ann.id(), name + "e"));
        Member[] both = members().keepAll(new Member(null, name + "x"), new Member(ann.id(), name + "y"));
        assertThat(both).extracting(Member::name).containsExactly(name + "x", name + "y");
        assertThat(members().findByName(name + "y")).containsExactly(new Member(ann.id(), name + "y"));
        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> members().keep(new Member(null, name + "x")));
    }

    @Test
    default void oneRowIsNeitherNoneNorSeveral() {
        books().insertAll(List.of(Book.of("1", "Same", 1), Book.of("2", "Same", 2), Book.of("3", "Other", 3)));
        assertThat(books().titled("Other").isbn()).isEqualTo("3");
        assertThatExceptionOfType(EmptyResultException.class).isThrownBy(() -> books().titled("None"));
        assertThatExceptionOfType(NonUniqueResultException.class).isThrownBy(() -> books().titled("Same"));
    }

    @Test
    default void whatTheMethodSaysSortsBeforeWhatTheCallerSays() {
        library();
        assertThat(letters(books().onShelf(1))).isEqualTo("acegi");
        assertThat(letters(books().onShelf(null))).isEqualTo("bdfhj");
        assertThat(letters(books().every(Order.by(Sort.desc("genre"), Sort.asc("id(this)")))
                        .toList()))
                .isEqualTo("cfiabdeghj");
        assertThat(letters(List.of(books().some(Limit.range(2, 4), Sort.desc("pages")))))
                .isEqualTo("ihg");
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> books().every(Order.by(Sort.asc("page"))))
                .withMessageContaining("pages");
    }

    @Test
    default void ordersMayDisregardCase() {
        books().insertAll(List.of(Book.of("isbn-a", "b", 1), Book.of("isbn-b", "A", 2), Book.of("isbn-c", "C", 3)));
        assertThat(letters(books().every(Order.by(Sort.ascIgnoreCase("title"))).toList()))
                .isEqualTo("bac");
        PageRequest request = PageRequest.ofSize(1);
        Order<Book> order = Order.by(Sort.ascIgnoreCase("title"));
        StringBuilder letters = new StringBuilder();
        CursoredPage<Book> page = books().cursored(request, order);
        letters.append(letters(page));
        while (page.hasNext()) {
            page = books().cursored(page.nextPageRequest(), order);
            letters.append(letters(page));
        }
        assertThat(letters.toString()).isEqualTo("bac");
    }

    @Test
    default void pagesByNumberCountOnRequest() {
        library();
        Page<Book> first = books().pages(Genre.NOVEL, PageRequest.ofSize(3), Order.by(Sort.desc("shelf")));
        assertThat(first.totalElements()).isEqualTo(7);
        assertThat(first.totalPages()).isEqualTo(3);
        assertThat(first.hasPrevious()).isFalse();
        Page<Book> last =
                books().pages(Genre.NOVEL, PageRequest.ofPage(3).size(3).withoutTotal(), Order.by(Sort.asc("pages")));
        assertThat(letters(last)).isEqualTo("j");
        assertThat(last.hasNext()).isFalse();
        assertThat(last.hasTotals()).isFalse();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(last::totalElements);
        Page<Book> exact =
                books().pages(Genre.POEMS, PageRequest.ofSize(3).withoutTotal(), Order.by(Sort.asc("pages")));
        assertThat(letters(exact)).isEqualTo("cfi");
        assertThat(exact.hasNext()).isFalse();
        PageRequest cursor = PageRequest.ofSize(3).afterCursor(Cursor.forKey(1));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> books().pages(Genre.POEMS, cursor, Order.by(Sort.asc("pages"))));
    }

    @Test
    default void pagesByCursorLoseNoRowWhereTheOrderHasEqualRowsAndNulls() {
        library();
        Order<Book> order = Order.by(Sort.asc("shelf"), Sort.desc("genre"));
        CursoredPage<Book> page = books().cursored(PageRequest.ofSize(3), order);
        assertThat(page.totalElements()).isEqualTo(10);
        assertThat(page.hasPrevious()).isFalse();
        StringBuilder forwards = new StringBuilder(letters(page));
        while (page.hasNext()) {
            page = books().cursored(page.nextPageRequest(), order);
            forwards.append(letters(page));
        }
        assertThat(forwards.chars().distinct().count()).isEqualTo(10).isEqualTo(forwards.length());
        StringBuilder backwards = new StringBuilder(letters(page));
        while (page.hasPrevious()) {
            page = books().cursored(page.previousPageRequest(), order);
            backwards.insert(0, letters(page));
        }
        assertThat(backwards.toString()).isEqualTo(forwards.toString());
    }

    @Test
    default void cursorsAreTheValuesOfTheOrder() {
        library();
        Order<Book> order = Order.by(Sort.asc("genre"), Sort.asc("isbn"));
        PageRequest behind = PageRequest.ofSize(2)
                .afterCursor(Cursor.forKey(Genre.NOVEL, "isbn-h"))
                .withoutTotal();
        CursoredPage<Book> page = books().cursored(behind, order);
        assertThat(letters(page)).isEqualTo("jc");
        assertThat(page.cursor(0)).isEqualTo(Cursor.forKey(Genre.NOVEL, "isbn-j"));
        assertThat(page.hasTotals()).isFalse();
        CursoredPage<Book> nothing =
                books().cursored(PageRequest.ofSize(2).afterCursor(Cursor.forKey(Genre.POEMS, "isbn-i")), order);
        assertThat(nothing.hasContent()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(nothing::nextPageRequest);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(nothing::previousPageRequest);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> books().cursored(PageRequest.ofSize(2).afterCursor(Cursor.forKey(1)), order));
    }

    @Test
    default void queriesSelectCountUpdateAndDelete() {
        library();
        assertThat(letters(books().thick(108))).isEqualTo("ij");
        assertThat(books().novels(101, 104)).containsExactly("Title e", "Title d", "Title b");
        assertThat(books().titles(109)).containsExactly("Title j");
        assertThat(books().pagesOf("isbn-c")).isEqualTo(102);
        assertThatExceptionOfType(EmptyResultException.class).isThrownBy(() -> books().pagesOf("none"));
        assertThat(books().longTitles()).isEqualTo(10);
        assertThat(books().grow("isbn-a", 50)).isTrue();
        assertThat(books().grow("none", 50)).isFalse();
        assertThat(books().titled("Title a").pages()).isEqualTo(150);
        assertThat(books().dropShort(103)).isEqualTo(2);
        assertThat(books().dropGenre(Genre.POEMS)).isEqualTo(2);
        assertThat(books().findAll()).hasSize(6);
    }

    @Test
    default void methodsDoWhatTheirNamesSay() {
        library();
        assertThat(letters(books().findByTitleIgnoreCaseStartsWithAndPagesGreaterThanOrderByPagesDescIsbnAsc(
                                "TITLE", 106)))
                .isEqualTo("jih");
        assertThat(books().findFirstByGenreInOrderByTitle(Set.of(Genre.POEMS, Genre.SCIENCE)))
                .map(Book::isbn)
                .contains("isbn-c");
        assertThat(books().findFirstByGenreInOrderByTitle(Set.of())).isEmpty();
        assertThat(books().countByShelfNull()).isEqualTo(5);
        assertThat(books().existsByTitleLike("% j")).isTrue();
        assertThat(books().existsByTitleLike("% k")).isFalse();
        books().deleteByIsbn("isbn-j");
        assertThat(books().existsByTitleLike("% j")).isFalse();
    }

    @Test
    default void callsJoinTheTransactionOfTheirCaller() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database().useTransaction(transaction -> {
                    books().insert(Book.of("1", "One", 1));
                    books().saveAll(List.of(Book.of("2", "Two", 2)));
                    assertThat(books().findAll()).hasSize(2);
                    throw new IllegalStateException("undo");
                }));
        assertThat(books().findAll()).isEmpty();
    }
}
