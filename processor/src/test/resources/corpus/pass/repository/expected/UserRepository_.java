package corpus;

import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.repository.Projection;
import io.avaje.inject.External;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Implements {@link UserRepository}; written by the compiler.
 */
@Generated("dev.lexigram.processor")
@Singleton
public final class UserRepository_ implements UserRepository {
    private static final TxOptions RENAME = TxOptions.defaults();

    private static final TxOptions TOUCH = TxOptions.defaults();

    private final Database database;

    private final GenericRepository<User, Long> usersRows;

    private final Projection<UserRepository.UserName> userNames;

    /**
     * A repository on a database.
     */
    @Inject
    public UserRepository_(@External Database database) {
        this.database = database;
        this.usersRows = GenericRepository.of(database, User.class, Long.class);
        this.userNames = usersRows.as(UserRepository.UserName.class);
    }

    @Override
    public Optional<User> findById(Long id) {
        return usersRows.findById(id);
    }

    @Override
    public User getById(Long id) {
        return usersRows.getById(id);
    }

    @Override
    public List<User> find(EntityQuery query) {
        return usersRows.find(query);
    }

    @Override
    public long count(Predicate where) {
        return usersRows.count(where);
    }

    @Override
    public boolean exists(Predicate where) {
        return usersRows.exists(where);
    }

    @Override
    public boolean existsById(Long id) {
        return usersRows.existsById(id);
    }

    @Override
    public User create(User entity) {
        return usersRows.create(entity);
    }

    @Override
    public User update(User entity) {
        return usersRows.update(entity);
    }

    @Override
    public User save(User entity) {
        return usersRows.save(entity);
    }

    @Override
    public boolean delete(User entity) {
        return usersRows.delete(entity);
    }

    @Override
    public boolean deleteById(Long id) {
        return usersRows.deleteById(id);
    }

    @Override
    public Optional<User> withName(String name) {
        return usersRows.select(User_.name.eq(name)).optional();
    }

    @Override
    public @Nullable User withEmail(@Nullable String email) {
        return usersRows.select(User_.email.eq(email)).optional().orElse(null);
    }

    @Override
    public List<User> ofLevel(User.Level level, Limit limit) {
        return usersRows.select(User_.level.eq(level)).orderBy(User_.name.asc(), User_.age.desc()).limit(limit).list();
    }

    @Override
    public List<User> amongAges(Collection<Integer> ages, Order order, Sort... more) {
        return usersRows.select(User_.age.in(ages)).orderBy(order).orderBy(more).list();
    }

    @Override
    public Stream<UserRepository.UserName> names(int age) {
        return userNames.select(User_.age.eq(age)).list().stream();
    }

    @Override
    public User[] all() {
        return usersRows.select(Predicate.always()).list().toArray(new User[0]);
    }

    @Override
    public long count(boolean active) {
        return usersRows.select(User_.active.eq(active)).count();
    }

    @Override
    public boolean exists(String name) {
        return usersRows.select(User_.name.eq(name)).exists();
    }

    @Override
    public Page<User> page(boolean active, PageRequest request) {
        return usersRows.select(User_.active.eq(active)).page(request);
    }

    @Override
    public CursorPage<User> cursor(boolean active, CursorRequest request) {
        return usersRows.paginateCursor(request.sortFirstBy(Functions.lower(F.of("name")).asc()), User_.active.eq(active));
    }

    @Override
    public <R> R inStream(boolean active, Function<Stream<User>, R> body) {
        return usersRows.select(User_.active.eq(active)).stream(body::apply);
    }

    @Override
    public User insert(User user) {
        return usersRows.create(user);
    }

    @Override
    public void insert(User... users) {
        usersRows.insertAll(List.of(users));
    }

    @Override
    public List<User> change(List<User> users) {
        return usersRows.updateAll(users);
    }

    @Override
    public User[] keep(User[] users) {
        return usersRows.saveAll(List.of(users)).toArray(new User[0]);
    }

    @Override
    public void put(User user) {
        usersRows.upsert(user);
    }

    @Override
    public void remove(User user) {
        usersRows.delete(user);
    }

    @Override
    public int removeAll(List<User> users) {
        return Math.toIntExact(usersRows.deleteAll(users));
    }

    @Override
    public boolean byName(String name) {
        return usersRows.deleteWhere(User_.name.eq(name)) > 0;
    }

    @Override
    public User rename(long id, String name) throws IOException {
        return database.inTransaction(RENAME, _ -> UserRepository.super.rename(id, name));
    }

    @Override
    public void touch() {
        database.useTransaction(TOUCH, _ -> UserRepository.super.touch());
    }
}
