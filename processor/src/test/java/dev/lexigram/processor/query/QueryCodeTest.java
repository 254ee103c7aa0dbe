package dev.lexigram.processor.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCodeTest {

    /// What is written for a query; `"` as `'` and without packages.
    private static String code(String type, String query, String parameters) {
        AtomicReference<String> written = new AtomicReference<>("");
        Methods.look(type, parameters == null ? "" : parameters, seen -> {
            Statement statement = QueryParser.parse(query);
            assertThat(new QueryCheck(seen.sources(), seen.entity(), seen.parameters()).check(statement))
                    .isEmpty();
            QueryCode code = new QueryCode(seen.sources(), seen.entity(), seen.parameters());
            written.set(
                    switch (statement) {
                        case Statement.Update update -> text(code.changes(update.changes()));
                        case Statement.Select select when select.where().isEmpty() -> text(code.order(select.order()));
                        case Statement other ->
                            text(code.condition(other.where().orElseThrow()));
                    });
        });
        return Objects.requireNonNull(written.get())
                .replaceAll("\\b(shop|dev\\.lexigram\\.(sql|contracts)\\.query|java\\.math|java\\.util)\\.", "")
                .replaceAll("\\n *", "")
                .replace('"', '\'');
    }

    /// A block that ends in a line that may be wrapped loses it as text.
    private static String text(CodeBlock code) {
        return CodeBlock.of("$L\n", code).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "age >= :min ; int min ; Item_.age.ge(min)",
                "age >= :min ; long min ; Item_.age.field().ge(min)",
                "stock = :n ; int n ; Item_.stock.eq((long) n)",
                "stock = :n ; Integer n ; Item_.stock.field().eq(n)",
                ":min <= age ; int min ; Item_.age.ge(min)",
                "age = 1 and name <> 'x' and active = true ; ; Item_.age.eq(1).and(Item_.name.ne('x')).and(Item_.active.eq(true))",
                "age = 1 or age = 2 and not (age = 3 or age = 4) ; ; Item_.age.eq(1).or(Item_.age.eq(2).and(Item_.age.eq(3).or(Item_.age.eq(4)).not()))",
                "stock = 5 and weight < 2 and rate = 2.5 and grade = 3 ; ; Item_.stock.eq(5L).and(Item_.weight.lt(2d)).and(Item_.rate.eq(2.5f)).and(Item_.grade.eq((short) 3))",
                "price = 9.90 and age < 2.5 and age > 5000000000 ; ; Item_.price.eq(new BigDecimal('9.90')).and(Item_.age.field().lt(2.5)).and(Item_.age.field().gt(5000000000L))",
                "weight > -1e3 and stock > -1_000 ; ; Item_.weight.gt(-1e3d).and(Item_.stock.gt(-1000L))",
                "level = HIGH and level <> shop.Item.Level.LOW and level in (LOW, Level.HIGH) ; ; Item_.level.eq(Item.Level.HIGH).and(Item_.level.ne(Item.Level.LOW)).and(Item_.level.in(Item.Level.LOW, Item.Level.HIGH))",
                "sign = 'x' and sign = '''' ; ; Item_.sign.eq('x').and(Item_.sign.eq('\\''))",
                "age in (1, 2) and age not in :ages and stock in :more ; List<Integer> ages, int[] more ; Item_.age.in(1, 2).and(Item_.age.notIn(ages)).and(Item_.stock.field().in(Arrays.stream(more).boxed().toList()))",
                "age between 1 and :max and age not between age and 2 ; int max ; Item_.age.between(1, max).and(Item_.age.field().notBetween(Item_.age.field(), 2))",
                "3 between age and stock ; ; Item_.age.le(3).and(Item_.stock.ge(3L))",
                "name = city and age < stock ; ; Item_.name.eq(Item_.city).and(Item_.age.field().lt(Item_.stock.field()))",
                "name like :p || '%' and name not like 'a' and name starts with 'b' and name not icontains 'c' ; String p ; Item_.name.like(p + '%').and(Item_.name.notLike('a')).and(Item_.name.startsWith('b')).and(Item_.name.icontains('c').not())",
                "city is null and lower(city) is not null ; ; Item_.city.isNull().and(Functions.lower(Item_.city.field()).isNotNull())",
                "length(name) = :n ; int n ; Functions.length(Item_.name.field()).eq(n)",
                ":n < left(name, 2) || 'x' ; String n ; Functions.concat(Functions.left(Item_.name.field(), 2), 'x').gt(n)",
                "age / 2 = 1 and weight / 2 = 1 and -age < age * 2 ; ; Functions.quotient(Item_.age.field(), 2).eq(1).and(Functions.dividedBy(Item_.weight.field(), 2).eq(1)).and(Functions.minus(0, Item_.age.field()).lt(Functions.times(Item_.age.field(), 2)))",
                "day <= local date ; ; Item_.day.field().le(Functions.dateNow())",
                "1 = :one ; int one ; new Predicate.Compare(Operand.of(1), Predicate.Comparison.EQ, Operand.of(one))",
                "id(this) = :id ; long id ; Item_.id.eq(id)",
                "order by name, price desc nulls last, id(this) nulls first ; ; Item_.name.asc(), Item_.price.desc().nullsLast(), Item_.id.asc().nullsFirst()",
                "update set age = :age, stock = :n, city = null, name = name || 'x' ; int age, int n ; set -> set.to(Item_.age, age).to(Item_.stock, (long) n).to(Item_.city.field(), null).to(Item_.name, Functions.concat(Item_.name.field(), 'x'))",
                "update set age = age + 1, weight = age ; ; set -> set.to(Item_.weight, Item_.age.field()).to(Item_.age, Functions.plus(Item_.age.field(), 1))",
                "update set level = LOW, stock = age, weight = :set ; float set ; changes -> changes.to(Item_.level, Item.Level.LOW).to(Item_.stock, Item_.age.field()).to(Item_.weight, (double) set)",
            })
    void queriesAreWrittenWithTheMetamodel(String query, String parameters, String java) {
        assertThat(code("Items", query, parameters)).isEqualTo(java);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Items ; city = :c and age = 1 ; @Nullable String c ; (c == null ? Functions.unknown() : Item_.city.eq(c)).and(Item_.age.eq(1))",
                "Items ; age = 1 or city = :c ; @Nullable String c ; Item_.age.eq(1).or(c == null ? Functions.unknown() : Item_.city.eq(c))",
                "Items ; not city = :c ; @Nullable String c ; (c == null ? Functions.unknown() : Item_.city.eq(c)).not()",
                "Items ; :c is null or city = :c ; @Nullable String c ; (c == null ? Predicate.always() : Predicate.never()).or(c == null ? Functions.unknown() : Item_.city.eq(c))",
                "Items ; :c is not null ; @Nullable String c ; c == null ? Predicate.never() : Predicate.always()",
                "Items ; age between :a and :b ; @Nullable Integer a, @Nullable Integer b ; a == null || b == null ? Functions.unknown() : Item_.age.between(a, b)",
                "Items ; city in ('x', :c) ; @Nullable String c ; Item_.city.eq('x').or(c == null ? Functions.unknown() : Item_.city.eq(c))",
                "Items ; age in :all ; @Nullable List<Integer> all ; all == null ? Functions.unknown() : Item_.age.in(all)",
                "Items ; upper(city) = upper(:c) ; @Nullable String c ; c == null ? Functions.unknown() : Functions.upper(Item_.city.field()).eq(Functions.upper(c))",
                "Items ; update set age = age + :n, city = :c ; @Nullable Integer n, @Nullable String c ; set -> set.to(Item_.age.field(), n == null ? null : Functions.plus(Item_.age.field(), n)).to(Item_.city, c)",
                "Unmarked ; city = :c and age = :a ; String c, int a ; (c == null ? Functions.unknown() : Item_.city.eq(c)).and(Item_.age.eq(a))",
                "Unmarked ; name like :c ; @NonNull String c ; Item_.name.like(c)",
            })
    void nullIsEqualToNothing(String type, String query, String parameters, String java) {
        assertThat(code(type, query, parameters)).isEqualTo(java);
    }
}
