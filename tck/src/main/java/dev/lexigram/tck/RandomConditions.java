package dev.lexigram.tck;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.tck.DifferentialContract.Kind;
import dev.lexigram.tck.DifferentialContract.Specimen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Random rows and conditions over few values, so that ties and hits are common.
final class RandomConditions {

    private static final List<String> TEXTS = List.of(
            "", "a", "A", "ab", "aB", "a%b", "a_b", "100%", "!a", "a!b", "\\", "a\\b", "'", "it's", "\"q\"", "é", "É",
            "Ünï", "日本", "😀", "a😀b", " a", "%", "_", "z");
    private static final List<String> PATTERNS = List.of(
            "", "%", "_", "a%", "%b", "%a%", "a_b", "a\\%b", "a\\_b", "\\\\", "%\\%", "_%_", "É", "%ü%", "😀", "_😀_");

    /// A kind of field: its names, and how a value comes about.
    private record Family(List<String> fields, Function<Random, Object> value) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(List.of("whole", "large", "id"), random -> random.nextInt(7) - 3),
            new Family(List.of("real"), random -> (random.nextInt(9) - 4) / 2.0),
            new Family(
                    List.of("exact"),
                    random -> new BigDecimal(random.nextInt(400) - 200).movePointLeft(random.nextInt(3))),
            new Family(List.of("text", "other"), random -> pick(TEXTS, random)),
            new Family(List.of("kind"), random -> pick(List.of(Kind.values()), random)),
            new Family(List.of("flag"), Random::nextBoolean),
            new Family(List.of("instant"), RandomConditions::instant),
            new Family(List.of("date"), random -> LocalDate.of(2024, 2, 27).plusDays(random.nextInt(5))),
            new Family(List.of("token"), random -> new UUID(random.nextInt(2), random.nextInt(2))));

    private RandomConditions() {}

    private static Object instant(Random random) {
        return Instant.parse("2024-02-29T23:59:59.999999Z").plusNanos(random.nextInt(3) * 1_000L);
    }

    static Specimen specimen(long id, Random random) {
        return new Specimen(
                id,
                random.nextInt(7) - 3,
                orNull(random, () -> (long) random.nextInt(7) - 3),
                orNull(random, () -> (random.nextInt(9) - 4) / 2.0),
                orNull(random, () -> new BigDecimal(random.nextInt(400) - 200).movePointLeft(random.nextInt(3))),
                orNull(random, () -> pick(TEXTS, random)),
                orNull(random, () -> pick(TEXTS, random)),
                orNull(random, () -> pick(List.of(Kind.values()), random)),
                orNull(random, random::nextBoolean),
                orNull(random, () -> (Instant) instant(random)),
                orNull(random, () -> LocalDate.of(2024, 2, 27).plusDays(random.nextInt(5))),
                orNull(random, () -> new UUID(random.nextInt(2), random.nextInt(2))));
    }

    private static <T> @Nullable T orNull(Random random, java.util.function.Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    static Predicate condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(5)) {
            case 0 -> condition(random, depth - 1).not();
            case 1, 2 -> new Predicate.And(parts(random, depth));
            default -> new Predicate.Or(parts(random, depth));
        };
    }

    private static List<Predicate> parts(Random random, int depth) {
        return Stream.generate(() -> condition(random, depth - 1))
                .limit(random.nextInt(4))
                .toList();
    }

    private static Predicate leaf(Random random) {
        Family family = pick(FAMILIES, random);
        Field field = F.of(pick(family.fields(), random));
        Object value = family.value().apply(random);
        Object second = family.value().apply(random);
        Object beside = random.nextInt(4) == 0 ? F.of(pick(family.fields(), random)) : value;
        return switch (random.nextInt(family.fields().contains("text") ? 17 : 11)) {
            case 0 -> field.eq(beside);
            case 1 -> field.ne(beside);
            case 2 -> field.lt(beside);
            case 3 -> field.le(beside);
            case 4 -> field.gt(beside);
            case 5 -> field.ge(beside);
            case 6 -> random.nextBoolean() ? field.in(value, second) : field.in(List.of());
            case 7 -> random.nextBoolean() ? field.notIn(value, second) : field.notIn(List.of());
            case 8 -> random.nextBoolean() ? field.between(value, second) : field.notBetween(value, second);
            case 9 -> field.isNull();
            case 10 -> field.isNotNull();
            case 11 -> field.like(pick(PATTERNS, random));
            case 12 -> field.notLike(pick(PATTERNS, random));
            case 13 -> field.ilike(pick(PATTERNS, random));
            case 14 -> field.contains((String) value);
            case 15 -> field.icontains((String) value);
            default -> random.nextBoolean() ? field.startsWith((String) value) : field.endsWith((String) value);
        };
    }
}
