package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A question that locks rows needs what a change needs, wherever in it the lock is.
class QueryAccessTest {

    private final QueryBuilder plain = QueryBuilder.select("id").from("users");
    private final QueryBuilder locked = plain.forUpdate();

    @Test
    void aLockCountsAsWritingAtAnyDepth() {
        List<RowsBuilder> locking = List.of(
                locked,
                plain.forShare(),
                QueryBuilder.from(locked.as("u")),
                QueryBuilder.from(QueryBuilder.from(locked.as("u")).as("v")),
                plain.join(Join.Kind.LEFT, locked.as("u"), F.of("users.id").eq(F.of("u.id"))),
                QueryBuilder.from("u").with("u", locked),
                plain.union(locked));
        assertThat(locking)
                .allSatisfy(question ->
                        assertThat(SqlEngine.access(question.toQuery())).isEqualTo(Access.WRITE));
    }

    @Test
    void aQuestionWithoutALockReadsOnly() {
        QueryBuilder deep = QueryBuilder.from(plain.as("u"))
                .with("w", plain)
                .join("users x", F.of("x.id").eq(F.of("u.id")));
        assertThat(SqlEngine.access(deep.union(plain).toQuery())).isEqualTo(Access.READ);
        assertThat(SqlEngine.access(Table.of("users").delete().allRows().toQuery()))
                .isEqualTo(Access.WRITE);
    }
}
