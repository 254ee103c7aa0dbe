package dev.lexigram.sql.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.script.ScriptSyntax;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the words of a statement say.
class OriginsTest {

    private static Origins of(String sql) {
        return Origins.of(sql, ScriptSyntax.POSTGRES);
    }

    @Test
    void aNameStandsForAColumnOrForAnExpression() {
        Origins origins =
                of("select u.name, mail as address, age years, max(age) as oldest, a.b || 'x' y from users u");
        assertThat(origins.column("name")).contains("name");
        assertThat(origins.column("address")).contains("mail");
        assertThat(origins.column("years")).contains("age");
        assertThat(origins.column("oldest")).isEmpty();
        assertThat(origins.column("y")).isEmpty();
    }

    @Test
    void theSideOfAJoinThatMayBeMissingIsKnown() {
        assertThat(of("select * from a left outer join s.b x on x.i = a.i").outer("b"))
                .isEqualTo(1);
        assertThat(of("select * from a left join b on true").outer("a")).isZero();
        assertThat(of("select * from a right join b on true").outer("a")).isEqualTo(1);
        assertThat(of("select * from a full join b on true").outer("a")).isEqualTo(1);
        assertThat(of("select * from a full join b on true").outer("b")).isEqualTo(1);
        assertThat(of("select * from a, c left join (select * from b join d on true) e on true")
                        .outer("d"))
                .isEqualTo(1);
        assertThat(of("select * from a join b on true").outer("b")).isZero();
        assertThat(of("with x as (select 1 from b) select * from a left join x on true")
                        .hasOuterOtherThan(Set.of("a", "b")))
                .isTrue();
    }

    @Test
    void aTableIsCountedWhereverItIsNamed() {
        Origins origins = of("select (select count(*) from \"A\" i) from a, b where exists (select 1 from a as z)");
        assertThat(origins.count("a")).isEqualTo(3);
        assertThat(origins.count("B")).isEqualTo(1);
        assertThat(origins.count("z")).isEqualTo(1);
        assertThat(origins.count("c")).isZero();
    }

    @Test
    void aComparedColumnIsKnown() {
        Origins origins =
                of("select age from a left join b on b.i = a.j where :x < a.k and l in (1) and m is not null");
        assertThat(origins.isCompared("i")).isTrue();
        assertThat(origins.isCompared("j")).isTrue();
        assertThat(origins.isComparedBehindWhere("i")).isFalse();
        assertThat(origins.isComparedBehindWhere("k")).isTrue();
        assertThat(origins.isComparedBehindWhere("l")).isTrue();
        assertThat(origins.isComparedBehindWhere("m")).isTrue();
        assertThat(origins.isCompared("age")).isFalse();
    }
}
