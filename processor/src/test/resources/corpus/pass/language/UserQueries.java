package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Repository(entity = User.class)
public interface UserQueries {

    @Query("age >= :min and name like :start || '%' order by name, age desc")
    List<User> grown(int min, String start);

    @Query("where level = HIGH or level in :levels and not (active = false)")
    List<User> urgent(Set<User.Level> levels);

    @Query("email = :email or createdAt < :before")
    List<User> known(@Nullable String email, Instant before);

    @Query("(:name is null or name = :name) and lower(email) <> 'x' and age / 2 > length(name)")
    List<User> perhaps(@Nullable String name);

    @Query("select name from User where id between ?1 and ?2 order by id(this) desc")
    List<String> names(long low, long high);

    @Query("update User set age = age + :years, email = null, level = LOW where id = :id")
    boolean grow(long id, int years);

    @Query("delete from User where age not in (17, 18) or name ilike '%\\_'")
    long forget();
}
