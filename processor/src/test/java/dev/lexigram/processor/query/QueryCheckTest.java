package dev.lexigram.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "age >= :min order by name ; int min",
                "age >= :min ; Long min",
                "stock = ?1 and id = ?2 ; int stock, long id",
                "id(this) = :id order by id(this) ; long id",
                "weight > 1 and rate < 2.5 and grade = 3 and price <= 9.99 and stock <> 3 ; ",
                "level = HIGH or level in (LOW, :other) or level <> shop.Item.Level.LOW ; Item.Level other",
                "level = Level.HIGH and Item.Level.LOW <> level ; ",
                "level in :levels and id in :ids and age in (:ages) ; Set<Item.Level> levels, List<Long> ids, int[] ages",
                "sign = 'x' or sign in ('y', :z) or sign between 'a' and 'f' ; char z",
                "active = true and active <> :no ; boolean no",
                "code = :code and day between :from and local date and sentAt < :at ; UUID code, LocalDate from, OffsetDateTime at",
                "name like :prefix || '%' and city not contains 'x' ; String prefix",
                "lower(name) = lower(:name) and left(name, 2) || right(city, :n) > 'a' ; String name, int n",
                "age + :n * 2 / -(grade - 1) > abs(stock) ; double n",
                ":city is null or city = :city ; @Nullable String city",
                "image = :image and tags = :tags and image is not null ; byte[] image, List<String> tags",
                "select name, age where age > 1 order by price desc ; ",
                "select count(this) from Item where parent is null or age = 1 ; ",
                "from shop.Item ; ",
                "update Item set age = age + 1, price = price * :f, city = null, sign = 'x', grade = grade + 1 ; double f",
                "update set stock = age, weight = :w, level = HIGH, name = name || '!' where id = :id ; int w, long id",
                "delete from Item where age < 18 ; ",
            })
    void whatSuitsTheEntityAndTheMethodIsTaken(String query, String parameters) {
        String kept = query.replace("parent is null or ", "");
        assertThat(Methods.problems(kept, parameters == null ? "" : parameters)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "agee > 1 ; ; 0 ; 302 ; Item has no attribute 'agee'. ; Did you mean 'age'?",
                "lower(nam) = 'a' ; ; 6 ; 302 ; Item has no attribute 'nam'. ; Did you mean 'name'?",
                "age = 1 order by nmae ; ; 17 ; 302 ; Item has no attribute 'nmae'. ; Did you mean 'name'?",
                "select nam ; ; 7 ; 302 ; Item has no attribute 'nam'. ; Did you mean 'name'?",
                "update set agee = 1 ; ; 11 ; 302 ; Item has no attribute 'agee'. ; Did you mean 'age'?",
                "from Itm where age = 1 ; ; 5 ; 303 ; The query is about Item, not 'Itm'. ; Write Item",
                "age > :mni ; int min ; 6 ; 304 ; The method has no parameter :mni. ; Did you mean 'min'?",
                "age > ?2 ; int min ; 6 ; 304 ; The method has no parameter ?2. ; Known: ?1.",
                "age > 1 ; int min ; 0 ; 305 ; The query does not use the parameter 'min'. ; Use :min",
                "age > :a or age < ?2 ; int a, int b ; 18 ; 306 ; names parameters both by name and by position ; :name",
                "age = :name ; String name ; 6 ; 307 ; This is String, which cannot be compared with Integer. ; ",
                "name = 18 ; ; 7 ; 307 ; This is a number, which cannot be compared with String. ; ",
                "level = 'HIGH' ; ; 8 ; 307 ; This is a text, which cannot be compared with Level. ; without quotes",
                "day = :at ; Instant at ; 6 ; 307 ; This is Instant, which cannot be compared with LocalDate. ; ",
                "age = :ages ; List<Integer> ages ; 6 ; 307 ; cannot be compared with Integer. ; Write 'in'",
                "age in :names ; List<String> names ; 7 ; 307 ; This is String, which cannot be compared with Integer. ; ",
                "grade in :all ; short[] all ; 9 ; 307 ; Arrays of short are not taken. ; Take a List.",
                "sign = 'xy' ; ; 7 ; 307 ; This is a text, which cannot be compared with Character. ; ",
                "sentAt < local datetime ; ; 9 ; 307 ; This is LocalDateTime, which cannot be compared with Instant. ; ",
                "age between 1 and 'x' ; ; 18 ; 307 ; This is a text, which cannot be compared with Integer. ; ",
                "length(age) = 1 ; ; 7 ; 308 ; 'length' is for texts, but this is Integer. ; ",
                "name + 1 = 2 ; ; 0 ; 308 ; '+' is for numbers, but this is String. ; ",
                "age || 'x' = 'x' ; ; 0 ; 308 ; '||' is for texts, but this is Integer. ; ",
                "abs(name) = 1 ; ; 4 ; 308 ; 'abs' is for numbers, but this is String. ; ",
                "left(name, 1.5) = 'a' ; ; 11 ; 308 ; 'left' takes a number of characters. ; whole",
                "left(name, -1) = 'a' ; ; 11 ; 308 ; 'left' takes a number of characters. ; not negative",
                "age like '1%' ; ; 0 ; 309 ; Only texts are matched with patterns, but this is Integer. ; ",
                "name like city ; ; 10 ; 309 ; A pattern is a text, a parameter ; ",
                "name like :n ; int n ; 10 ; 309 ; A pattern is a text, a parameter ; ",
                "name like 'x\\' ; ; 10 ; 309 ; The pattern ends in a backslash ; two",
                "tags > :tags ; List<String> tags ; 0 ; 310 ; The values of 'tags' have no order. ; ",
                "order by image ; ; 9 ; 310 ; The values of 'image' have no order. ; ",
                "level = HIHG ; ; 8 ; 311 ; nor a constant of Level. ; Did you mean 'HIGH'?",
                "level in (LOW, x.Y.HIGH) ; ; 15 ; 311 ; nor a constant of Level. ; ",
                "name = x.Y.HIGH ; ; 7 ; 311 ; 'x.Y.HIGH' is neither an attribute of Item nor a constant of an enum. ; ",
                "update set id = 2 ; ; 11 ; 312 ; 'id' is not set by queries. ; keeps its key",
                "update set version = 2 ; ; 11 ; 312 ; 'version' is not set by queries. ; counted by itself",
                "update set label = 'x' ; ; 11 ; 312 ; 'label' is not set by queries. ; @ReadOnly",
                "update set age = 'x' ; ; 17 ; 313 ; 'age' is Integer, but this is a text. ; ",
                "update set age = age * 1.5 ; ; 17 ; 313 ; 'age' is Integer, but this is a fraction. ; ",
                "update set age = :n ; long n ; 17 ; 313 ; 'age' is Integer, but this is a wider number. ; ",
                "update set age = null ; ; 17 ; 313 ; 'age' is int, which is never null. ; boxed",
                "update set level = 'HIGH' ; ; 19 ; 313 ; 'level' is Level, but this is a text. ; ",
                "select length(name) ; ; 7 ; 314 ; Only attributes and count(this) are selected. ; @Sql",
                "select count(this), name ; ; 20 ; 314 ; A count stands alone behind 'select'. ; ",
                "select count(this) order by name ; ; 28 ; 314 ; A count has no order. ; ",
                "age = count(this) ; ; 6 ; 314 ; A count stands alone behind 'select'. ; ",
                "city = null ; ; 7 ; 315 ; Nothing is equal to null ; is null",
                "age > 1 and :n is null ; int n ; 12 ; 315 ; The parameter is never null. ; boxed",
                "parent.name = 'x' ; ; 0 ; 316 ; 'parent' is a relation of Item ; @Sql",
                "parent = :p ; long p ; 0 ; 316 ; 'parent' is a relation of Item ; @Sql",
                "age in (1, :all) ; List<Integer> all ; 11 ; 318 ; A collection stands among single values. ; in :all",
                "update set name = city, age = 1, city = name || 'x' ; ; 11 ; 320 ; in a circle ; two updates",
                "update set age = 1, age = 2 ; ; 20 ; 319 ; 'age' is set twice. ; ",
            })
    void mistakesAreFoundWhereTheyAre(
            String query, String parameters, int at, String code, String sentence, String hint) {
        List<QueryProblem> found = Methods.problems(query, parameters == null ? "" : parameters);
        assertThat(found).as(query).hasSize(1);
        assertThat(found.getFirst().code()).isEqualTo("LEX_GEN_" + code);
        assertThat(found.getFirst().sentence()).contains(sentence);
        assertThat(found.getFirst().at()).isEqualTo(at);
        assertThat(found.getFirst().hint()).contains(hint == null ? "" : hint);
    }
}
