package dev.lexigram.tck;

import dev.lexigram.contracts.declare.Param;
import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.repository.CrudRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Questions with each operator.
@Repository
interface Wares extends CrudRepository<Ware, Long> {

    @Query("")
    List<Ware> all();

    @Query("age = :age")
    List<Ware> equal(int age);

    @Query("where age <> ?1")
    List<Ware> unequal(int age);

    @Query("from Ware where age != 30")
    List<Ware> unequalToo();

    @Query("age < :age")
    List<Ware> below(long age);

    @Query("age <= 30")
    List<Ware> atMost();

    @Query(":age < age")
    List<Ware> above(Integer age);

    @Query("age >= :age")
    List<Ware> atLeast(short age);

    @Query("stock = age or stock > weight")
    List<Ware> attributes();

    @Query("age between :low and :high")
    List<Ware> between(int low, int high);

    @Query("weight not between 1.5 and :high")
    List<Ware> notBetween(double high);

    @Query("price between :low and 20")
    List<Ware> priced(BigDecimal low);

    @Query("20 between age and stock")
    List<Ware> valueBetween();

    @Query("age in (17, :other, 45)")
    List<Ware> in(int other);

    @Query("level in :levels and id not in :ids")
    List<Ware> inAll(Set<Ware.Level> levels, long[] ids);

    @Query("city not in ('Oslo', 'Rome')")
    List<Ware> notIn();

    @Query("name like 'b%'")
    List<Ware> like();

    @Query("name not like :start || '_%'")
    List<Ware> notLike(String start);

    @Query("name like '%\\%%'")
    List<Ware> percent();

    @Query("name ilike :pattern")
    List<Ware> anyCase(String pattern);

    @Query("name contains :part or city icontains 'OS'")
    List<Ware> containing(String part);

    @Query("name starts with 'a' and name not ends with 'x'")
    List<Ware> startAndEnd();

    @Query("city is null")
    List<Ware> none();

    @Query("stock is not null and (city is not null)")
    List<Ware> some();

    @Query("age = 17 or age = 30 and city = 'Oslo'")
    List<Ware> precedence();

    @Query("(age = 17 or age = 30) and city = 'Oslo'")
    List<Ware> brackets();

    @Query("not city = 'Oslo' and not (age < 20 or stock is null)")
    List<Ware> not();

    @Query("level = HIGH or level = :level or level = dev.lexigram.tck.Ware.Level.MIDDLE")
    List<Ware> levels(Ware.Level level);

    @Query("active = true and active <> :other")
    List<Ware> truth(boolean other);

    @Query("sign = 'x' or sign in (:sign, 'z')")
    List<Ware> signs(char sign);

    @Query("code = :code")
    List<Ware> coded(UUID code);

    @Query("day <= local date and sentAt < :before")
    List<Ware> sent(Instant before);

    @Query("length(name) > :length and LENGTH(city) = 4")
    List<Ware> length(int length);

    @Query("lower(name) = lower(:name) or upper(city) = 'ROME'")
    List<Ware> folded(String name);

    @Query("left(name, 2) = right(:text, :count)")
    List<Ware> cut(String text, int count);

    @Query("name || '/' || city = :both")
    List<Ware> joined(String both);

    @Query("abs(grade) = 2")
    List<Ware> absolute();

    @Query("age + grade * 2 - 1 > :least and (age + grade) * 2 <= 100")
    List<Ware> sums(int least);

    @Query("age / 2 = 8 or weight / 2 = 1.25 or -age = -45")
    List<Ware> quotients();

    @Query("price * :rate <= :most and :rate * price >= 10")
    List<Ware> taxed(BigDecimal rate, @Param("most") BigDecimal maximum);

    @Query("id(this) = :id")
    List<Ware> keyed(long id);

    @Query("city = :city")
    List<Ware> from(@Nullable String city);

    @Query("not city = :city")
    List<Ware> notFrom(@Nullable String city);

    @Query("city <> :city or age = 17")
    List<Ware> elsewhere(@Nullable String city);

    @Query("(:city is null or city = :city) and age < 40")
    List<Ware> perhapsFrom(@Nullable String city);

    @Query("city in ('Oslo', :city)")
    List<Ware> osloOr(@Nullable String city);

    @Query("age between :low and :high")
    List<Ware> perhapsBetween(@Nullable Integer low, @Nullable Integer high);

    @Query("id in :ids")
    List<Ware> among(@Nullable List<Long> ids);

    @Query("city like :pattern or stock + :more = 10")
    List<Ware> perhaps(@Nullable String pattern, @Nullable Long more);

    @Query("order by level, city desc nulls last, name")
    List<Ware> ordered();

    @Query("age > 17 order by city nulls first, age desc")
    List<Ware> orderedOnes();

    @Query("SELECT name WHERE age > :age ORDER BY id(this) DESC")
    List<String> names(int age);

    @Query("select id(this) from Ware where city = 'Oslo' order by id")
    List<Long> keys();

    @Query("select count(this) from Ware where age >= :age")
    long count(int age);

    @Query("""
            update Ware set age = age + :years, stock = :stock, city = null, grade = grade - 1, weight = age,
                name = name || :mark, price = price * 2, level = HIGH, sign = 'n' where id = :id""")
    int change(long id, int years, @Nullable Long stock, String mark);

    @Query("update set stock = stock + :more where stock is not null")
    long more(@Nullable Long more);

    @Query("delete where age < :age and city = :city")
    long forget(int age, String city);
}
