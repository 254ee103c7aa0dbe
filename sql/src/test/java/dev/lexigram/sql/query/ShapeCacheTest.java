package dev.lexigram.sql.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShapeCacheTest {

    private final Renderer renderer = new Renderer(new TestDialect(128));

    private SqlText render(Predicate where) {
        return renderer.render(QueryBuilder.from("t").where(where).toQuery(), FieldResolver.byColumnName());
    }

    @Test
    void theSameShapeGivesTheSameTextWhateverItsValues() {
        SqlText one = render(F.of("a").eq(1).and(F.of("b").in(1, 2)));
        SqlText two = render(F.of("a").eq("x").and(F.of("b").in(3, 4)));

        assertThat(two.sql()).isSameAs(one.sql());
        assertThat(two.parameters()).containsExactly("x", 3, 4);
        assertThat(renderer.cachedShapes()).isOne();
    }

    @Test
    void anotherShapeGivesAnotherText() {
        List<Predicate> shapes = List.of(
                F.of("a").eq(1),
                F.of("b").eq(1),
                F.of("a").ne(1),
                F.of("a").eq(null),
                F.of("a").eq(F.of("b")),
                F.of("a").in(1),
                F.of("a").in(1, 2),
                F.of("a").notIn(1, 2),
                F.of("a").eq(1).not());

        Stream<String> texts = shapes.stream().map(shape -> render(shape).sql());

        assertThat(texts).doesNotHaveDuplicates();
        assertThat(renderer.cachedShapes()).isEqualTo(shapes.size());
    }

    @Test
    void tokensCutElsewhereAreNoEqualShapeThoughTheirTextIs() {
        Shape whole = new Shape(new String[] {"ab", "c"}, 2);

        assertThat(new Shape(new String[] {"ab", "c", "unused"}, 2))
                .isEqualTo(whole)
                .hasSameHashCodeAs(whole);
        assertThat(new Shape(new String[] {"a", "bc"}, 2)).isNotEqualTo(whole);
        assertThat(new Shape(new String[] {"a", "bc"}, 2).text()).isEqualTo(whole.text());
    }

    @Test
    void aStatementLongerThanTheFirstBufferKeepsAllItsTokens() {
        Predicate many = F.of("a").in(Collections.nCopies(1_000, 7));

        SqlText text = render(many);

        assertThat(text.sql()).isEqualTo("select * from \"t\" where \"a\" in (?" + ", ?".repeat(999) + ")");
        assertThat(text.parameters()).hasSize(1_000);
    }

    @Test
    void theCacheStartsOverBeforeItGrowsWithoutEnd() {
        for (int i = 1; i <= 2_001; i++) {
            render(F.of("c" + i).eq(i));
        }

        assertThat(renderer.cachedShapes()).isOne();
        assertThat(render(F.of("c1").eq(1)).sql()).isEqualTo("select * from \"t\" where \"c1\" = ?");
    }

    @Test
    void shapesAreEqualExactlyWhenTheirTextsAre() {
        Map<String, String> texts = new HashMap<>();
        Map<Shape, String> shapes = new HashMap<>();
        for (long seed = 0; seed < 3_000; seed++) {
            Predicate predicate = random(new Random(seed), 3);
            SqlWriter out = new SqlWriter(renderer.dialect());
            new Rendering(out, FieldResolver.byColumnName(), TableRules.none()).condition(predicate);
            String text = out.shape().text();
            long marks = text.chars().filter(c -> c == '?').count();

            assertThat(out.parameters()).as("seed %d: %s", seed, text).hasSize((int) marks);
            texts.put(text, text);
            assertThat(shapes.merge(out.shape(), text, (old, same) -> old))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(shapes).as("seed %d: %s", seed, text).hasSameSizeAs(texts);
        }
        assertThat(shapes).hasSizeBetween(100, 2_999);
    }

    private static Predicate random(Random random, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            Predicate[] parts = Stream.generate(() -> random(random, depth - 1))
                    .limit(random.nextInt(3))
                    .toArray(Predicate[]::new);
            Predicate joined = random.nextBoolean() ? Predicate.all(parts) : Predicate.any(parts);
            return random.nextInt(4) == 0 ? joined.not() : joined;
        }
        Field field = F.of(List.of("a", "b").get(random.nextInt(2)));
        return switch (random.nextInt(6)) {
            case 0 -> field.eq(random.nextInt());
            case 1 -> field.in(Collections.nCopies(random.nextInt(3), random.nextInt()));
            case 2 -> field.between(random.nextInt(), random.nextInt());
            case 3 -> field.like("x" + random.nextInt());
            case 4 -> field.isNull();
            default -> field.lt(F.of("b"));
        };
    }
}
