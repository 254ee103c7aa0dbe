package dev.lexigram.processor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.query.Sort;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static String read(String text) {
        return QueryText.of(QueryParser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from User",
                "select name",
                "order by name asc",
                "where age = 1",
                "select name from User where age = 1 order by name desc",
                "select name, age from User",
                "select count(this) where age = 1",
                "from User order by name asc nulls last, age desc nulls first",
                "update User set age = age + 1",
                "update set city = null where id(this) = ?1",
                "delete from User where age < 18",
                "delete where age < 18",
                "where (a = 1 or b = 2) and not c = 3",
                "where a between 1 and 2 and b not between 'x' and :y",
                "where a in (1, 2, ?1) and b not in :all and d in ?2 and c in (x.Y.ONE)",
                "where a like 'x%' or b not like :p || '%'",
                "where a ilike 'x' and b contains 'x' and c icontains 'x' and d starts with 'x' and e not ends with 'x'",
                "where a is null and b is not null",
                "where length(lower(upper(name))) > abs(-age) + 1",
                "where left(name, 2) || right(name, 1) = 'abc'",
                "where (a - (b - c)) * 2 / (d + 1.5d) >= -2e3f",
                "where day <= local date and time > local time and at <> local datetime",
                "where a = true and b <> false and c = java.time.DayOfWeek.MONDAY",
                "where a = 'it''s' and b = 10L"
            })
    void theLanguageIsReadAndWrittenAsItIs(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "age >= :min order by name | where age >= :min order by name asc",
                "SELECT ID FROM User WHERE Age BETWEEN 1 AND 2 ORDER BY Age ASC | select ID from User where Age between 1 and 2 order by Age asc",
                "Select Count(This) Where a != 1 | select count(this) where a <> 1",
                "((a = 1)) | where a = 1",
                "((a)) = ((1)) | where a = 1",
                "(a + 1) * 2 = 4 and (b = 1) | where (a + 1) * 2 = 4 and b = 1",
                "(a) is null or (b) not in (1) | where a is null or b not in (1)",
                "2 * -3 + 5 = +a | where 2 * -3 + 5 = a",
                "a=1 and b<>2or c=3 | where a = 1 and b <> 2 or c = 3",
                "not a = 1 and b = 2 | where not a = 1 and b = 2",
                "this.select = this.order and order = 2 order by this.by | where this.select = order and order = 2 order by this.by asc",
                "left = 1 and length > width and local = 2 and date = 3 | where left = 1 and length > width and local = 2 and date = 3",
                "update Box set length = length + ?1, width = width - ?1 | update Box set length = length + ?1, width = width - ?1",
                "a = .5 and b = 1. and c = 1_000 | where a = .5 and b = 1. and c = 1_000",
            })
    void otherSpellingsMeanTheSame(String text, String same) {
        assertThat(read(text)).isEqualTo(same);
    }

    @Test
    void whitespaceSaysNothing() {
        assertThat(read(" \t\n\f\r")).isEmpty();
        assertThat(read("\n where\ta\r=\f1 ")).isEqualTo("where a = 1");
    }

    @Test
    void partsKnowWhereTheyStand() {
        Statement.Select select = (Statement.Select) QueryParser.parse("where age > :min order by name");
        Condition.Compare compare = (Condition.Compare) select.where().orElseThrow();
        assertThat(compare.left().at()).isEqualTo(6);
        assertThat(compare.right()).isEqualTo(new Expr.Named("min", 12));
        assertThat(select.order())
                .isEqualTo(List.of(
                        new Statement.OrderItem(new Expr.Attribute("name", 26), false, false, Sort.Nulls.DEFAULT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "age > | 5 | The query has the end at character 6 where a value is expected.",
                "age >= and x = 1 | 7 | The query has 'and' at character 8 where a value is expected.",
                "age 18 | 4 | The query has '18' at character 5 where a comparison is expected.",
                "active | 6 | The query has the end at character 7 where a comparison is expected.",
                "age = 1 limit 3 | 8 | The query has 'limit' at character 9 where the end is expected.",
                "(age = 1 | 8 | The query has the end at character 9 where ')' is expected.",
                "age = 1) | 7 | The query has ')' at character 8 where the end is expected.",
                "age = \"x\" | 6 | '\"' at character 7 of the query is no part of the query language.",
                "age = 18years | 6 | '18years' at character 7 of the query is no number.",
                "age = 017 | 6 | '017' at character 7 of the query is no decimal number.",
                "age = ? | 6 | '?' at character 7 of the query names no parameter.",
                "age = ?0 | 6 | '?0' at character 7 of the query names no parameter.",
                "age = : min | 6 | ':' at character 7 of the query has no parameter's name behind it.",
                "name = 'Ann | 7 | The text that begins at character 8 of the query has no end.",
                "select u.name from User u | 24 | 'u' at character 25 of the query stands behind the entity's name.",
                "substring(name, 1) = 'a' | 0 | 'substring' at character 1 of the query is no function of the query language.",
                "left(name) = 'a' | 0 | 'left' at character 1 of the query is given 1 values.",
                "select count(*) | 13 | The query has '*' at character 14 where 'this' is expected.",
                "select distinct name | 7 | 'distinct' at character 8 of the query is no part of the query language.",
                "update User age = 1 | 12 | 'age' at character 13 of the query stands behind the entity's name.",
                "update User set lower(name) = 'a' | 16 | The query has 'lower' at character 17 where an attribute is expected.",
                "order by 1 | 9 | The query has '1' at character 10 where an attribute is expected.",
                "a in () | 6 | The query has ')' at character 7 where a value is expected.",
                "a is true | 5 | The query has 'true' at character 6 where 'null' is expected.",
                "a = 1; | 5 | ';' at character 6 of the query is no part of the query language.",
                "name = select | 7 | The query has 'select' at character 8 where a value is expected.",
            })
    void mistakesAreFoundWhereTheyAre(String text, int at, String sentence) {
        QueryTextException found = catchThrowableOfType(QueryTextException.class, () -> QueryParser.parse(text));
        assertThat(found).as(text).isNotNull();
        assertThat(found.sentence()).isEqualTo(sentence);
        assertThat(found.at()).isEqualTo(at);
    }

    @Test
    void partsInsideOfEachOtherHaveABound() {
        for (String open : List.of("(", "not ", "-", "lower(")) {
            QueryTextException found = catchThrowableOfType(
                    QueryTextException.class, () -> QueryParser.parse(open.repeat(20_000) + "a = 1"));
            assertThat(found.sentence()).contains("more than 200 parts");
        }
        assertThat(read("(".repeat(90) + "a = 1" + ")".repeat(90))).isEqualTo("where a = 1");
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        RandomStatements random = new RandomStatements(new Random(20261122));
        for (int i = 0; i < 5_000; i++) {
            Statement statement = random.statement();
            String text = random.respelt(QueryText.of(statement));
            assertThat(withoutPlaces(QueryParser.parse(text))).as(text).isEqualTo(withoutPlaces(statement));
        }
    }

    private static String withoutPlaces(Statement statement) {
        return statement.toString().replaceAll("at=\\d+", "at");
    }
}
