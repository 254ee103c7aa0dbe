package corpus;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.repository.Projection;
import io.avaje.inject.External;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Implements {@link UserQueries}; written by the compiler.
 */
@Generated("dev.lexigram.processor")
@Singleton
public final class UserQueries_ implements UserQueries {
    private final Database database;

    private final GenericRepository<User, Long> users;

    private final Projection<String> userName;

    /**
     * A repository on a database.
     */
    @Inject
    public UserQueries_(@External Database database) {
        this.database = database;
        this.users = GenericRepository.of(database, User.class, Long.class);
        this.userName = users.values(User_.name);
    }

    @Override
    public List<User> grown(int min, String start) {
        return users.select(User_.age.ge(min)
                .and(User_.name.like(start + "%"))).orderBy(User_.name.asc(), User_.age.desc()).list();
    }

    @Override
    public List<User> urgent(Set<User.Level> levels) {
        return users.select(User_.level.eq(User.Level.HIGH).or(User_.level.in(levels)
                .and(User_.active.eq(false).not()))).list();
    }

    @Override
    public List<User> known(@Nullable String email, Instant before) {
        return users.select((email == null ? Functions.unknown() : User_.email.eq(email))
                .or(User_.createdAt.lt(before))).list();
    }

    @Override
    public List<User> perhaps(@Nullable String name) {
        return users.select((name == null ? Predicate.always() : Predicate.never())
                .or(name == null ? Functions.unknown() : User_.name.eq(name))
                .and(Functions.lower(User_.email.field()).ne("x"))
                .and(Functions.quotient(User_.age.field(), 2).gt(Functions.length(User_.name.field())))).list();
    }

    @Override
    public List<String> names(long low, long high) {
        return userName.select(User_.id.between(low, high)).orderBy(User_.id.desc()).list();
    }

    @Override
    public boolean grow(long id, int years) {
        return users.updateWhere(User_.id.eq(id), set -> set
                .to(User_.age, Functions.plus(User_.age.field(), years))
                .to(User_.email.field(), null).to(User_.level, User.Level.LOW)) > 0;
    }

    @Override
    public long forget() {
        return users.deleteWhere(User_.age.notIn(17, 18).or(User_.name.ilike("%\\_")));
    }
}
