package corpus;

import dev.lexigram.contracts.declare.By;
import dev.lexigram.contracts.declare.Delete;
import dev.lexigram.contracts.declare.Find;
import dev.lexigram.contracts.declare.Insert;
import dev.lexigram.contracts.declare.OrderBy;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Save;
import dev.lexigram.contracts.declare.Update;
import dev.lexigram.contracts.declare.Upsert;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.repository.CrudRepository;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Repository
public interface UserRepository extends CrudRepository<User, Long> {

    record UserName(Long id, String name) {}

    @Find
    Optional<User> withName(String name);

    @Find
    @Nullable
    User withEmail(@Nullable String email);

    @Find
    @OrderBy("name")
    @OrderBy(value = "age", descending = true)
    List<User> ofLevel(User.Level level, Limit limit);

    @Find
    List<User> amongAges(@By("age") Collection<Integer> ages, Order order, Sort... more);

    @Find
    Stream<UserName> names(int age);

    @Find
    User[] all();

    @Find
    long count(boolean active);

    @Find
    boolean exists(String name);

    @Find
    Page<User> page(boolean active, PageRequest request);

    @Find
    @OrderBy(value = "name", ignoreCase = true)
    CursorPage<User> cursor(boolean active, CursorRequest request);

    @Find
    <R> R inStream(boolean active, Function<Stream<User>, R> body);

    @Insert
    User insert(User user);

    @Insert
    void insert(User... users);

    @Update
    List<User> change(List<User> users);

    @Save
    User[] keep(User[] users);

    @Upsert
    void put(User user);

    @Delete
    void remove(User user);

    @Delete
    int removeAll(List<User> users);

    @Delete
    boolean byName(String name);

    default User rename(long id, String name) throws IOException {
        User user = getById(id);
        if (name.isBlank()) {
            throw new IOException("no name");
        }
        return update(new User(id, name, user.email(), user.age(), user.active(), user.level(), user.createdAt(), user.tags(), user.version()));
    }

    default void touch() {
        findAll().forEach(this::update);
    }
}
