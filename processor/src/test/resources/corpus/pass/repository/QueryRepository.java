package corpus;

import dev.lexigram.contracts.declare.OrderBy;
import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.sql.StreamBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

@Repository
public interface QueryRepository {

    record Named(String name, int age) {}

    @Query("age >= :min order by name")
    List<User> olderThan(int min);

    @Query("from User where name = :name")
    Optional<User> byName(String name);

    @Query("select count(this) from User where level = HIGH and age between ?1 and ?2")
    long count(int low, int high);

    @Query("from User where lower(name) like :pattern")
    boolean anyLike(String pattern);

    @Query("select name from User where age in (:ages) order by age desc")
    List<String> names(List<Integer> ages, Limit limit);

    @Query("select name, age from User where email is not null")
    @OrderBy("age")
    Page<Named> named(PageRequest request);

    @Query("update User set age = age + :years, email = null where id = :id")
    boolean age(long id, int years);

    @Query("delete from User where active = false")
    int deleteInactive();

    @Query("price > :least")
    <R> R dear(BigDecimal least, StreamBody<Book, R, RuntimeException> body);
}
