package dev.lexigram.jakarta;

import dev.lexigram.jakarta.Book.Genre;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A repository with something of all that Jakarta Data has.
@Repository
interface Books extends CrudRepository<Book, String> {

    @Find
    Book titled(String title);

    @Find
    @OrderBy("pages")
    @OrderBy(value = "title", descending = true)
    List<Book> onShelf(@By("shelf") @Nullable Integer number);

    @Find
    Stream<Book> every(Order<Book> order);

    @Find
    Book[] some(Limit limit, Sort<?>... sorts);

    @Find
    Page<Book> pages(Genre genre, PageRequest request, Order<Book> order);

    @Find
    CursoredPage<Book> cursored(PageRequest request, Order<Book> order);

    @Query("where pages >= :least order by isbn")
    Iterable<Book> thick(@Param("least") int least);

    @Query("select title where genre = Genre.NOVEL and pages between ?1 and ?2 order by title desc")
    List<String> novels(int least, int most);

    @Query("select pages where isbn = :isbn")
    int pagesOf(String isbn);

    @Query("select count(this) where length(title) > 5")
    long longTitles();

    @Query("update Book set pages = pages + :more where isbn = :isbn")
    boolean grow(String isbn, int more);

    @Query("delete from Book where pages < ?1")
    int dropShort(int least);

    @Delete
    long dropGenre(Genre genre);

    List<Book> findByTitleIgnoreCaseStartsWithAndPagesGreaterThanOrderByPagesDescIsbnAsc(String title, int pages);

    Optional<Book> findFirstByGenreInOrderByTitle(Set<Genre> genres);

    long countByShelfNull();

    boolean existsByTitleLike(String pattern);

    void deleteByIsbn(String isbn);

    default List<String> titles(int least) {
        return novels(least, 10_000);
    }
}
