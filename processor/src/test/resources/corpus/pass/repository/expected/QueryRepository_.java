package corpus;

import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.repository.Projection;
import io.avaje.inject.External;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Implements {@link QueryRepository}; written by the compiler.
 */
@Generated("dev.lexigram.processor")
@Singleton
public final class QueryRepository_ implements QueryRepository {
    private final Database database;

    private final GenericRepository<User, Long> users;

    private final Projection<String> userName;

    private final Projection<QueryRepository.Named> nameds;

    private final GenericRepository<Book, Long> books;

    /**
     * A repository on a database.
     */
    @Inject
    public QueryRepository_(@External Database database) {
        this.database = database;
        this.users = GenericRepository.of(database, User.class, Long.class);
        this.userName = users.values(User_.name);
        this.nameds = users.as(QueryRepository.Named.class);
        this.books = GenericRepository.of(database, Book.class, Long.class);
    }

    @Override
    public List<User> olderThan(int min) {
        return users.select(User_.age.ge(min)).orderBy(User_.name.asc()).list();
    }

    @Override
    public Optional<User> byName(String name) {
        return users.select(name == null ? Functions.unknown() : User_.name.eq(name)).optional();
    }

    @Override
    public long count(int low, int high) {
        return users.select(User_.level.eq(User.Level.HIGH)
                .and(User_.age.between(low, high))).count();
    }

    @Override
    public boolean anyLike(String pattern) {
        return users.select(pattern == null ? Functions.unknown() : Functions.lower(User_.name.field()).like(pattern)).exists();
    }

    @Override
    public List<String> names(List<Integer> ages, Limit limit) {
        return userName.select(ages == null ? Functions.unknown() : User_.age.in(ages)).orderBy(User_.age.desc()).limit(limit).list();
    }

    @Override
    public Page<QueryRepository.Named> named(PageRequest request) {
        return nameds.select(User_.email.isNotNull()).orderBy(User_.age.asc()).page(request);
    }

    @Override
    public boolean age(long id, int years) {
        return users.updateWhere(User_.id.eq(id), set -> set
                .to(User_.age, Functions.plus(User_.age.field(), years))
                .to(User_.email.field(), null)) > 0;
    }

    @Override
    public int deleteInactive() {
        return Math.toIntExact(users.deleteWhere(User_.active.eq(false)));
    }

    @Override
    public <R> R dear(BigDecimal least, StreamBody<Book, R, RuntimeException> body) {
        return books.select(least == null ? Functions.unknown() : Book_.price.gt(least)).stream(body);
    }
}
