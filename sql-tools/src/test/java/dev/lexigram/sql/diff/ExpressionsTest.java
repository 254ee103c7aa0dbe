package dev.lexigram.sql.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {

    private static final String SAME = """
            age >= 18 | ((age >= 18))
            age >= 18 | `age` >= 18
            age >= 18 | "age" >= 18
            AGE >= 18 | age>=18
            age > -1 | (age > '-1'::integer)
            price > 0.5 | (price > 0.5::numeric)
            price > 0 | (price > (0)::numeric)
            age between 1 and 5 | ((age >= 1) AND (age <= 5))
            age not between 1 and 5 | ((age < 1) OR (age > 5))
            age not between 1 and 5 | (`age` not between 1 and 5)
            city in ('Oslo', 'O''Hara') | ((city)::text = ANY ((ARRAY['Oslo'::character varying, 'O''Hara'::character varying])::text[]))
            city in ('Oslo', 'O''Hara') | ((city)::text = ANY (ARRAY[('Oslo'::character varying)::text, ('O''Hara'::character varying)::text]))
            city in ('Oslo', 'Rome') | (`city` in (_utf8mb4'Oslo',_utf8mb4'Rome'))
            city in ('Oslo') | ((city)::text = 'Oslo'::text)
            seat not in (1, 2) | (seat <> ALL (ARRAY[1, 2]))
            name <> '' | ((name)::text <> ''::text)
            name != '' | (`name` <> _utf8mb4'')
            name like 'A%' | ((name)::text ~~ 'A%'::text)
            name not like 'A%' | ((name)::text !~~ 'A%'::text)
            name not like 'A%' | (not((`name` like 'A%')))
            a > 1 or b > 2 and c > 3 | ((a > 1) OR ((b > 2) AND (c > 3)))
            a > 1 and (b > 2 and c > 3) | (((a > 1) AND (b > 2)) AND (c > 3))
            not (a = 1) | a <> 1
            not (a = 1 and b = 2) | (a <> 1) or (b <> 2)
            name is not null | (NOT (name IS NULL))
            mod(a, 2) = 0 | ((`a` % 2) = 0)
            case when a > 1 then b else c end > 0 | (CASE WHEN (a > 1) THEN b ELSE c END > 0)
            coalesce(seat, 0) >= 0 | (COALESCE(seat, 0) >= 0)
            length(name) > 2 | (length((name)::text) > 2)
            made >= date '2020-01-01' | made >= date '2020-01-01'
            name regexp '^a' | regexp_like(`name`,_utf8mb4'^a')
            """;

    @Test
    void whatMeansTheSameIsTheSame() {
        assertThat(SAME.lines()).allSatisfy(line -> {
            String[] pair = line.split(" \\| ", 2);
            assertThat(Expressions.canonical(pair[1])).isEqualTo(Expressions.canonical(pair[0]));
        });
    }

    private static final String DIFFERENT = """
            (a > 1 or b > 2) and c > 3 | a > 1 or b > 2 and c > 3
            a - (b - c) > 0 | (a - b) - c > 0
            name = 'A' | name = 'a'
            a >= 18 | a > 18
            a in (1, 2) | a in (1, 3)
            a = 1 | b = 1
            """;

    @Test
    void whatMeansSomethingElseIsNot() {
        assertThat(DIFFERENT.lines()).allSatisfy(line -> {
            String[] pair = line.split(" \\| ", 2);
            assertThat(Expressions.canonical(pair[1])).isNotEqualTo(Expressions.canonical(pair[0]));
        });
    }

    @Test
    void aColumnIsRenamedOutsideTextsOnly() {
        assertThat(Expressions.renamed("name <> 'name' and \"name\" > `name` || named", "name", "title"))
                .isEqualTo("title <> 'name' and \"title\" > `title` || named");
    }

    @Test
    void aColumnIsMentionedOrNot() {
        assertThat(Expressions.mentions("lower(\"Name\") = 'x'", "name")).isTrue();
        assertThat(Expressions.mentions("named = 'name'", "name")).isFalse();
    }
}
