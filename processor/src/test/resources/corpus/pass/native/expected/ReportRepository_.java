package corpus;

import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.mapping.SqlEngine;
import io.avaje.inject.External;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Implements {@link ReportRepository}; written by the compiler.
 */
@Generated("dev.lexigram.processor")
@Singleton
public final class ReportRepository_ implements ReportRepository {
    private final Database database;

    private final String longestSql;

    /**
     * A repository on a database.
     */
    @Inject
    public ReportRepository_(@External Database database) {
        this.database = database;
        this.longestSql = switch (database.unwrap(SqlEngine.class).dialect().name()) {
            case "PostgreSQL" -> """
                select name from users order by char_length(name) desc fetch first :most rows only""";
            case "MySQL" -> """
                select name
                from users
                order by char_length(name) desc
                limit :most""";
            default -> "select name from users order by length(name) desc limit :most";
        };
    }

    @Override
    public List<ReportRepository.OrderCount> orderCounts() {
        return database.sql("""
                select u.name, count(o.id) as orders
                from users u
                  left join orders o on o.user_id = u.id
                group by u.name""")
                .map(ReportRepository.OrderCount.class)
                .list();
    }

    @Override
    public long adults(int min) {
        return database.sql("select count(*) from users where age >= :min")
                .bind("min", min)
                .scalar(Long.class)
                .one();
    }

    @Override
    public Optional<User> user(long id) {
        return database.sql("select * from users where id = :id")
                .bind("id", id)
                .map(User.class)
                .optional();
    }

    @Override
    public Optional<Integer> oldest() {
        return database.sql("select max(age) from users")
                .optional()
                .map(row -> row.get(0, Integer.class));
    }

    @Override
    public @Nullable String mailOf(String name) {
        return database.sql("select mail from users where name = :who")
                .bind("who", name)
                .optional()
                .map(row -> row.get(0, String.class))
                .orElse(null);
    }

    @Override
    public long[] ofLevels(Collection<User.Level> levels) {
        return database.sql("select id from users where level in (:levels) order by id")
                .bind("levels", levels)
                .scalar(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    @Override
    public Stream<String> between(int low, int high) {
        return database.sql("select name from users where age between ? and ? and name <> 'a:b'")
                .bind(low, high)
                .scalar(String.class)
                .list()
                .stream();
    }

    @Override
    public String[] named(String name) {
        return database.sql("select name from users where name = ?")
                .bind(name)
                .scalar(String.class)
                .list()
                .toArray(String[]::new);
    }

    @Override
    public <R, X extends Exception> R each(StreamBody<User, R, X> body) throws X {
        return database.sql("select * from users order by id").map(User.class).stream(body);
    }

    @Override
    public int titles(BigDecimal most, Function<Stream<String>, Integer> body) {
        return database.sql("select title from books where price < :most")
                .bind("most", most)
                .scalar(String.class)
                .stream(body::apply);
    }

    @Override
    public List<Row> rows() {
        return database.sql("select * from information_schema.tables").list();
    }

    @Override
    public Page<ReportRepository.Title> titles(String pattern, PageRequest page) {
        long total = database.sql("""
                        select count(*) from (
                        select id, title from books where title like :pattern
                        ) counted""")
                        .bind("pattern", pattern)
                        .scalar(Long.class)
                        .one();
        List<ReportRepository.Title> items = database.sql("""
                        select id, title from books where title like :pattern order by title, id
                        limit :rowsOnPage offset :rowsBefore""")
                        .bind("pattern", pattern)
                        .bind("rowsOnPage", page.size())
                        .bind("rowsBefore", page.offset())
                        .map(ReportRepository.Title.class)
                        .list();
        return Page.of(items, total, page);
    }

    @Override
    public boolean birthday(long id) {
        return database.sql("update users set age = age + 1 where id = :id").bind("id", id).execute() > 0;
    }

    @Override
    public int remove(List<Long> ids) {
        return Math.toIntExact(database.sql("delete from users where id in (:ids)").bind("ids", ids).execute());
    }

    @Override
    public void removeAbove(BigDecimal price) {
        database.sql("delete from books where price > :price").bind("price", price).execute();
    }

    @Override
    public long add(long author, List<ReportRepository.NewBook> books) {
        return database.sql("""
                insert into books (title, published, price, author_id) values ($1, $2, $3, $4)""")
                .executeBatch(books.stream()
                        .map(each -> Arrays.<Object>asList(each.title(), each.published(), each.price(), author))
                        .toList());
    }

    @Override
    public List<String> removeBelow(int age) {
        return database.sql("delete from users where age < :age returning name")
                .bind("age", age)
                .scalar(String.class)
                .list();
    }

    @Override
    public List<String> longest(int most) {
        return database.sql(longestSql).bind("most", most).scalar(String.class).list();
    }
}
