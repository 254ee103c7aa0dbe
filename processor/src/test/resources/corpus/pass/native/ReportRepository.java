package corpus;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Param;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.StreamBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Repository
public interface ReportRepository {

    record OrderCount(String name, long orders) {}

    record NewBook(String title, LocalDate published, BigDecimal price) {}

    @Sql("""
            select u.name, count(o.id) as orders
            from users u
              left join orders o on o.user_id = u.id
            group by u.name
            """)
    List<OrderCount> orderCounts();

    @Sql("select count(*) from users where age >= :min")
    long adults(int min);

    @Sql("select * from users where id = :id")
    Optional<User> user(long id);

    @Sql("select max(age) from users")
    Optional<Integer> oldest();

    @Sql("select mail from users where name = :who")
    @Nullable String mailOf(@Param("who") String name);

    @Sql("select id from users where level in (:levels) order by id")
    long[] ofLevels(Collection<User.Level> levels);

    @Sql("select name from users where age between ? and ? and name <> 'a:b' -- :not one")
    Stream<String> between(int low, int high);

    @Sql("select name from users where name = ?")
    String[] named(String name);

    @Sql("select * from users order by id")
    <R, X extends Exception> R each(StreamBody<User, R, X> body) throws X;

    @Sql("select title from books where price < :most")
    int titles(BigDecimal most, Function<Stream<String>, Integer> body);

    @Sql("select * from information_schema.tables")
    List<Row> rows();

    @Sql("select id, title from books where title like :pattern order by title, id")
    Page<Title> titles(String pattern, PageRequest page);

    record Title(long id, String title) {}

    @Modifying
    @Sql("update users set age = age + 1 where id = :id")
    boolean birthday(long id);

    @Modifying
    @Sql("delete from users where id in (:ids)")
    int remove(List<Long> ids);

    @Modifying
    @Sql("delete from books where price > :price")
    void removeAbove(BigDecimal price);

    @Modifying
    @Sql("insert into books (title, published, price, author_id) values (:title, :published, :price, :author)")
    long add(long author, List<NewBook> books);

    @Modifying
    @Sql("delete from users where age < :age returning name")
    List<String> removeBelow(int age);

    @Sql("select name from users order by length(name) desc limit :most")
    @Sql(dialect = "postgres", value = "select name from users order by char_length(name) desc fetch first :most rows only")
    @Sql(
            dialect = "mysql",
            value = """
                    select name
                    from users
                    order by char_length(name) desc
                    limit :most
                    """)
    List<String> longest(int most);
}
