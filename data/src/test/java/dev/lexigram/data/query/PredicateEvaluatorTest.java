package dev.lexigram.data.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DataException;
import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Predicate.Compare;
import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Specification;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PredicateEvaluatorTest {

    private enum Color {
        RED,
        BLUE
    }

    private static final Field X = F.of("x");
    private static final Field AGE = F.of("age");
    private static final Field CITY = F.of("city");

    private static final Map<String, @Nullable Object> ANN = new HashMap<>();

    static {
        ANN.put("name", "Ann");
        ANN.put("age", 31);
        ANN.put("city", null);
    }

    private static boolean isMetByAnn(Predicate predicate) {
        return PredicateEvaluator.test(predicate, FieldValues.of(ANN));
    }

    private static boolean isMetBy(Object x, Predicate predicate) {
        return PredicateEvaluator.test(predicate, FieldValues.of(Map.of("x", x)));
    }

    private static void assertEqual(Object left, Object right) {
        assertThat(isMetBy(left, X.eq(right))).as(left + " = " + right).isTrue();
        assertThat(isMetBy(right, X.eq(left))).as(right + " = " + left).isTrue();
        assertThat(isMetBy(left, X.in(right))).isTrue();
        assertThat(isMetBy(left, X.lt(right).or(X.gt(right)).or(X.ne(right)))).isFalse();
    }

    private static void assertLess(Object left, Object right) {
        assertThat(isMetBy(left, X.lt(right))).as(left + " < " + right).isTrue();
        assertThat(isMetBy(right, X.gt(left))).as(right + " > " + left).isTrue();
        assertThat(isMetBy(left, X.ge(right).or(X.eq(right)))).isFalse();
    }

    @Test
    void comparisonsWithNullAreUnknown() {
        for (Predicate unknown : List.of(
                CITY.eq("Oslo"),
                CITY.ne("Oslo"),
                CITY.lt("Oslo"),
                CITY.in("Oslo", "Rome"),
                CITY.notIn("Oslo", "Rome"),
                CITY.between("a", "b"),
                CITY.notBetween("a", "b"),
                CITY.like("%"),
                CITY.notLike("x"),
                CITY.contains(""),
                CITY.eq(CITY))) {
            assertThat(isMetByAnn(unknown)).as(unknown.toString()).isFalse();
            assertThat(isMetByAnn(unknown.not())).as(unknown.toString()).isFalse();
            assertThat(isMetByAnn(unknown.or(AGE.eq(31)))).isTrue();
            assertThat(isMetByAnn(unknown.and(AGE.eq(31)))).isFalse();
            assertThat(isMetByAnn(unknown.and(AGE.eq(0)).not())).isTrue();
            assertThat(isMetByAnn(unknown.or(AGE.eq(0)).not())).isFalse();
        }
    }

    @Test
    void nullIsAskedForByName() {
        assertThat(isMetByAnn(CITY.isNull())).isTrue();
        assertThat(isMetByAnn(CITY.isNotNull())).isFalse();
        assertThat(isMetByAnn(CITY.eq(null))).isTrue();
        assertThat(isMetByAnn(AGE.isNull().not())).isTrue();
    }

    @Test
    void nothingIsInAnEmptyListNotEvenNull() {
        assertThat(isMetByAnn(AGE.in(List.of()))).isFalse();
        assertThat(isMetByAnn(AGE.notIn(List.of()))).isTrue();
        assertThat(isMetByAnn(CITY.in(List.of()))).isFalse();
        assertThat(isMetByAnn(CITY.notIn(List.of()))).isTrue();
    }

    @Test
    void aRangeWithOneNullBoundCanStillBeFalse() {
        assertThat(isMetByAnn(AGE.between(CITY, 20))).isFalse();
        assertThat(isMetByAnn(AGE.notBetween(CITY, 20))).isTrue();
        assertThat(isMetByAnn(AGE.notBetween(CITY, 40))).isFalse();
        assertThat(isMetByAnn(AGE.between(31, 31))).isTrue();
        assertThat(isMetByAnn(AGE.between(32, 30))).isFalse();
    }

    @Test
    void allOfNothingIsTrueAndAnyOfNothingIsFalse() {
        assertThat(isMetByAnn(Predicate.always())).isTrue();
        assertThat(isMetByAnn(Predicate.any())).isFalse();
    }

    @Test
    void numbersCompareByValueWhateverTheirTypes() {
        assertEqual(2, 2L);
        assertEqual((byte) 2, new BigDecimal("2.00"));
        assertEqual(0.5f, new BigDecimal("0.5"));
        assertEqual(BigInteger.TWO, 2.0);
        assertEqual(0.0, -0.0);
        assertEqual(Double.NaN, Float.NaN);
        assertLess(Long.MAX_VALUE - 1, new BigDecimal(Long.MAX_VALUE));
        assertLess(9007199254740992.0, 9007199254740993L);
        assertLess(new BigDecimal("0.1"), 0.1);
        assertLess(new BigDecimal("1e999"), Double.POSITIVE_INFINITY);
        assertLess(Double.NEGATIVE_INFINITY, new BigDecimal("-1e999"));
        assertLess(new BigDecimal("1e998"), new BigDecimal("1e999"));
        assertLess(Double.POSITIVE_INFINITY, Double.NaN);
        assertLess(Long.MAX_VALUE, Double.NaN);
    }

    @Test
    void textsCompareByCodePoint() {
        assertLess("Z", "a");
        assertLess("a", "aa");
        assertLess("\uFFFD", "🍵");
        assertLess("x\uD83C\uDF75", "x\uD83C\uDF76");
        assertEqual(Color.RED, "RED");
        assertEqual('x', "x");
        assertLess(Color.BLUE, Color.RED);
    }

    @Test
    void otherValuesCompareAsPostgresHasThem() {
        assertLess(false, true);
        assertLess(new byte[] {1}, new byte[] {(byte) 0x80});
        assertLess(new byte[] {1}, new byte[] {1, 0});
        assertEqual(new byte[] {1, 2}, new byte[] {1, 2});
        assertLess(new UUID(1, 0), new UUID(-1, 0));
        assertLess(new UUID(1, 1), new UUID(1, -1));
        assertEqual(Instant.parse("2024-02-29T10:00:00Z"), OffsetDateTime.parse("2024-02-29T12:00:00+02:00"));
        assertLess(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1));
        assertLess(LocalDateTime.of(2024, 2, 29, 0, 0), LocalDateTime.of(2024, 2, 29, 0, 1));
    }

    @Test
    void valuesOfDifferentKindsAreAnErrorAndNeverFalse() {
        for (Predicate wrong : List.of(
                AGE.eq("31"),
                AGE.ne("31"),
                AGE.in(31, "31"),
                AGE.between(1, "40"),
                AGE.like("3%"),
                AGE.eq(F.of("name")),
                AGE.eq(0).and(AGE.eq("31")),
                AGE.eq(31).or(AGE.eq("31")),
                AGE.eq(List.of(31)))) {
            assertThatThrownBy(() -> isMetByAnn(wrong))
                    .as(wrong.toString())
                    .isInstanceOf(DataQueryException.class)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("LEX_ERR_SQL_027");
        }
        assertThatThrownBy(() -> isMetBy(LocalDate.EPOCH, X.eq(Instant.EPOCH)))
                .hasMessageContaining("left: LocalDate, right: Instant")
                .hasMessageContaining("its own type");
    }

    @Test
    void anUnknownFieldIsAnErrorAlsoWhereTheAnswerIsClear() {
        assertThatThrownBy(() -> isMetByAnn(AGE.eq(31).or(F.of("agee").eq(31))))
                .isInstanceOf(DataQueryException.class)
                .hasMessageContaining("field: agee")
                .hasMessageContaining("known: ");
        assertThat(FieldValues.unknown("x")).hasMessageContaining("x");
    }

    private record IsEven(Operand operand) implements InMemoryPredicate {
        @Override
        public @Nullable Boolean test(FieldValues row) {
            Object value = row.value(((Field) operand).name());
            return value == null ? null : ((Number) value).intValue() % 2 == 0;
        }
    }

    private record Length(Field field) implements InMemoryOperand {
        @Override
        public @Nullable Object value(FieldValues row) {
            return String.valueOf(row.value(field.name())).length();
        }
    }

    private record OfAnotherStore() implements Predicate.Native, Operand.Native {}

    @Test
    void ownConditionsAndOperandsAreEvaluated() {
        assertThat(isMetByAnn(new IsEven(AGE))).isFalse();
        assertThat(isMetByAnn(new IsEven(AGE).not())).isTrue();
        assertThat(isMetByAnn(new IsEven(CITY).or(new IsEven(CITY).not()))).isFalse();
        Operand three = new Operand.Value(3);
        assertThat(isMetByAnn(new Compare(new Length(F.of("name")), Comparison.EQ, three)))
                .isTrue();
    }

    @Test
    void conditionsInTheLanguageOfAStoreAreRefused() {
        for (Predicate foreign :
                List.of(Predicate.fragment("age > 1"), new OfAnotherStore(), AGE.gt(new OfAnotherStore()))) {
            assertThatThrownBy(() -> isMetByAnn(foreign))
                    .isInstanceOf(DataQueryException.class)
                    .hasMessageContaining("part: ")
                    .hasMessageContaining("InMemoryPredicate");
        }
    }

    @Test
    void aSpecificationIsEvaluatedLikeItsCondition() {
        Specification adult = () -> AGE.ge(18);
        assertThat(isMetByAnn(adult.and(() -> CITY.isNull()).predicate())).isTrue();
        assertThat(isMetByAnn(adult.not().predicate())).isFalse();
    }
}
