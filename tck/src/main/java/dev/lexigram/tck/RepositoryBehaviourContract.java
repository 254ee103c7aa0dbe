package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.BulkRepository;
import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.repository.PageRepository;
import dev.lexigram.contracts.repository.SoftDeleteRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a repository does, said by its interfaces alone: of a database and of its stand-in in memory.
public interface RepositoryBehaviourContract {

    /// An empty repository.
    <T, K> Repositories<T, K> repository(Class<T> type, Class<K> key);

    /// One repository, by its interfaces.
    record Repositories<T, K>(
            CrudRepository<T, K> crud,
            BulkRepository<T, K> bulk,
            PageRepository<T, K> pages,
            SoftDeleteRepository<T, K> soft) {

        /// One object that has them all.
        public static <
                        T,
                        K,
                        R extends
                                CrudRepository<T, K> & BulkRepository<T, K> & PageRepository<T, K>
                                        & SoftDeleteRepository<T, K>>
                Repositories<T, K> of(R all) {
            return new Repositories<>(all, all, all, all);
        }
    }

    /// An article with a key that is made, a version, times and a name of its own.
    @Entity(table = "tck_behaviour_article")
    record Article(
            @Id @Generated long id,
            @Unique @Length(60) String name,
            int stars,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Version int version) {

        static Article of(String name, int stars) {
            return new Article(0, name, stars, null, null, 0);
        }

        Article withStars(int other) {
            return new Article(id, name, other, createdAt, updatedAt, version);
        }
    }

    /// What is marked when it is deleted.
    @Entity(table = "tck_behaviour_paper")
    record Paper(
            @Id @Generated long id,
            @Length(60) String name,
            @SoftDelete @Nullable Instant deletedAt) {
        static Paper of(String name) {
            return new Paper(0, name, null);
        }
    }

    /// A key of two parts.
    @Entity(table = "tck_behaviour_seat")
    record Seat(@Id int row, @Id int number, @Length(60) String guest) {}

    /// The key of a seat.
    record SeatKey(int row, int number) {}

    private Repositories<Article, Long> articles() {
        return repository(Article.class, Long.class);
    }

    private static List<String> names(List<Article> articles) {
        return articles.stream().map(Article::name).toList();
    }

    @Test
    default void whatIsCreatedHasAKeyTimesAndIsFoundAsItCameBack() {
        CrudRepository<Article, Long> articles = articles().crud();
        Article ann = articles.create(Article.of("ann", 3));
        Article bob = articles.create(Article.of("bob", 4));
        assertThat(ann.id()).isPositive().isNotEqualTo(bob.id());
        assertThat(ann.createdAt()).isNotNull();
        assertThat(articles.findById(ann.id())).contains(ann);
        assertThat(articles.getById(bob.id())).isEqualTo(bob);
        assertThat(articles.existsById(ann.id())).isTrue();
        assertThat(articles.count()).isEqualTo(2);
    }

    @Test
    default void whatIsNotThereIsEmptyOrAnError() {
        CrudRepository<Article, Long> articles = articles().crud();
        assertThat(articles.findById(404L)).isEmpty();
        assertThat(articles.existsById(404L)).isFalse();
        assertThat(articles.deleteById(404L)).isFalse();
        assertThatThrownBy(() -> articles.getById(404L)).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> articles.update(new Article(404, "x", 1, null, null, 0)))
                .isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    default void anUpdateRaisesTheVersionAndRefusesWhatIsStale() {
        CrudRepository<Article, Long> articles = articles().crud();
        Article read = articles.create(Article.of("ann", 3));
        Article changed = articles.update(read.withStars(4));
        assertThat(changed.version()).isEqualTo(read.version() + 1);
        Article stored = articles.getById(read.id());
        assertThat(stored.stars()).isEqualTo(4);
        assertThat(stored.createdAt()).isEqualTo(read.createdAt());
        assertThatThrownBy(() -> articles.update(read.withStars(5))).isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> articles.delete(read)).isInstanceOf(OptimisticLockException.class);
        assertThat(articles.delete(changed)).isTrue();
        assertThat(articles.delete(changed)).isFalse();
    }

    @Test
    default void theTimeOfCreationStaysThatOfTheRow() {
        CrudRepository<Article, Long> articles = articles().crud();
        Article read = articles.create(Article.of("ann", 3));
        articles.update(new Article(read.id(), "ann", 3, Instant.EPOCH, null, read.version()));
        assertThat(articles.getById(read.id()).createdAt()).isEqualTo(read.createdAt());
    }

    @Test
    default void saveCreatesWhatHasNoKeyAndUpdatesTheRest() {
        CrudRepository<Article, Long> articles = articles().crud();
        Article ann = articles.save(Article.of("ann", 3));
        articles.save(ann.withStars(9));
        assertThat(articles.findAll()).extracting(Article::stars).containsExactly(9);
    }

    @Test
    default void noTwoHaveTheSameUniqueValue() {
        Repositories<Article, Long> articles = articles();
        Article ann = articles.crud().create(Article.of("ann", 3));
        articles.crud().create(Article.of("bob", 3));
        assertThatThrownBy(() -> articles.crud().create(Article.of("ann", 1)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() ->
                        articles.crud().update(new Article(ann.id(), "bob", 3, ann.createdAt(), null, ann.version())))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> articles.bulk().insertAll(List.of(Article.of("cid", 1), Article.of("bob", 1))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(articles.crud().count()).isEqualTo(2);
    }

    @Test
    default void conditionsOrdersAndWindowsMeanTheSame() {
        Repositories<Article, Long> articles = articles();
        articles.bulk()
                .insertAll(List.of(
                        Article.of("ann", 3), Article.of("bob", 1), Article.of("cid", 3), Article.of("dee", 5)));
        assertThat(names(articles.crud()
                        .find(EntityQuery.where(F.of("stars").ge(3))
                                .orderBy(F.of("stars").desc(), F.of("name").asc()))))
                .containsExactly("dee", "ann", "cid");
        assertThat(names(articles.crud()
                        .find(EntityQuery.all()
                                .orderBy(F.of("name").asc())
                                .offset(1)
                                .limit(2))))
                .containsExactly("bob", "cid");
        assertThat(articles.crud().count(F.of("stars").eq(3))).isEqualTo(2);
        assertThat(articles.crud().exists(F.of("name").like("d%"))).isTrue();
        assertThat(articles.crud().find(F.of("stars").in())).isEmpty();
        assertThat(articles.crud().findOne(F.of("name").eq("eve"))).isEmpty();
    }

    @Test
    default void anUnknownFieldIsAnErrorThoughThereIsNoRow() {
        CrudRepository<Article, Long> articles = articles().crud();
        assertThatThrownBy(() -> articles.count(F.of("nope").eq(1))).isInstanceOf(ColumnNotFoundException.class);
        assertThat(articles.count(F.of("created_at").isNull())).isZero();
    }

    @Test
    default void manyAreWrittenAllOrNone() {
        Repositories<Article, Long> articles = articles();
        List<Article> two = articles.bulk().insertAll(List.of(Article.of("ann", 1), Article.of("bob", 2)));
        List<Article> changed = articles.bulk()
                .updateAll(two.stream().map(each -> each.withStars(7)).toList());
        assertThat(changed)
                .extracting(Article::version)
                .containsOnly(two.getFirst().version() + 1);
        assertThatThrownBy(() -> articles.bulk()
                        .updateAll(List.of(
                                changed.getFirst().withStars(8), two.getLast().withStars(8))))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(articles.crud().count(F.of("stars").eq(7))).isEqualTo(2);
        List<Article> saved = articles.bulk().saveAll(List.of(changed.getFirst().withStars(9), Article.of("cid", 9)));
        assertThat(names(saved)).containsExactly("ann", "cid");
        assertThat(articles.bulk().deleteAll(saved)).isEqualTo(2);
        assertThat(names(articles.crud().findAll())).containsExactly("bob");
    }

    @Test
    default void aKeyMayHaveSeveralParts() {
        Repositories<Seat, SeatKey> seats = repository(Seat.class, SeatKey.class);
        seats.crud().create(new Seat(1, 1, "Ann"));
        seats.crud().create(new Seat(1, 2, "Bob"));
        assertThatThrownBy(() -> seats.crud().create(new Seat(1, 2, "Cid"))).isInstanceOf(DuplicateKeyException.class);
        assertThat(seats.crud().getById(new SeatKey(1, 2)).guest()).isEqualTo("Bob");
        assertThat(seats.bulk().upsertAll(List.of(new Seat(1, 2, "Cid"), new Seat(2, 1, "Dee"))))
                .isEqualTo(2);
        assertThat(seats.crud().getById(new SeatKey(1, 2)).guest()).isEqualTo("Cid");
        assertThat(seats.crud().deleteById(new SeatKey(2, 1))).isTrue();
        assertThat(seats.crud().count()).isEqualTo(2);
    }

    @Test
    default void whatIsDeletedSoftlyCanComeBackUntilItIsPurged() {
        Repositories<Paper, Long> papers = repository(Paper.class, Long.class);
        Paper paper = papers.crud().create(Paper.of("one"));
        Paper other = papers.crud().create(Paper.of("two"));
        assertThat(papers.crud().delete(paper)).isTrue();
        assertThat(papers.crud().findById(paper.id())).isEmpty();
        assertThat(papers.crud().findAll()).containsExactly(other);
        assertThat(papers.crud().deleteById(paper.id())).isFalse();
        assertThat(papers.soft().restore(paper.id())).isTrue();
        assertThat(papers.soft().restore(paper.id())).isFalse();
        assertThat(papers.crud().count()).isEqualTo(2);
        papers.crud().deleteById(paper.id());
        assertThat(papers.soft().purgeWhere(Predicate.always())).isEqualTo(1);
        assertThat(papers.soft().purge(other.id())).isTrue();
        assertThat(papers.soft().restoreWhere(Predicate.always())).isZero();
        assertThatThrownBy(() -> articles().soft().restore(1L)).isInstanceOf(RepositoryException.class);
    }

    @Test
    default void pagesByNumberAndByCursorHoldEachRowOnce() {
        Repositories<Article, Long> articles = articles();
        List<Article> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(Article.of("n" + i, i % 3));
        }
        articles.bulk().insertAll(many);
        assertThat(names(articles.pages()
                        .paginate(
                                PageRequest.of(2, 3),
                                EntityQuery.all().orderBy(F.of("name").asc()))
                        .items()))
                .containsExactly("n3", "n4", "n5");
        assertThat(articles.pages().paginate(1, Predicate.always()).total()).isEqualTo(7);
        CursorRequest request =
                CursorRequest.first(3).sortBy(F.of("stars").desc(), F.of("name").asc());
        List<String> found = new ArrayList<>();
        CursorPage<Article> page = articles.pages().paginateCursor(request);
        found.addAll(names(page.items()));
        while (page.next().isPresent()) {
            page = articles.pages().paginateCursor(request.after(page.next().get()));
            found.addAll(names(page.items()));
        }
        assertThat(found).containsExactly("n2", "n5", "n1", "n4", "n0", "n3", "n6");
    }
}
