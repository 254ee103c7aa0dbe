package dev.lexigram.processor.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.processor.statement.StatementForm.Effect;
import dev.lexigram.sql.script.ScriptSyntax;
import org.junit.jupiter.api.Test;

/// What kind of statement a text is.
class StatementFormTest {

    private static StatementForm of(String sql) {
        return StatementForm.of(sql, ScriptSyntax.POSTGRES);
    }

    @Test
    void questionsRead() {
        assertThat(of("select 'delete' from x").does()).isEqualTo(Effect.READS);
        assertThat(of("-- update\nvalues (1)").does()).isEqualTo(Effect.READS);
        assertThat(of("(select 1) union (select 2)").does()).isEqualTo(Effect.READS);
        assertThat(of("with recursive x (n) as (select 1) select n from x").does())
                .isEqualTo(Effect.READS);
    }

    @Test
    void changesChangeWhereverTheyStand() {
        assertThat(of("insert into x select * from y").does()).isEqualTo(Effect.CHANGES);
        assertThat(of("with y as (select 1) delete from x").does()).isEqualTo(Effect.CHANGES);
        assertThat(of("with gone as materialized (delete from x returning *) select * from gone")
                        .does())
                .isEqualTo(Effect.CHANGES);
        assertThat(of("call tidy()").does()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void wordsInBracketsAreNotTheStatements() {
        StatementForm form = of("select (select a from b order by a limit 1), row_number() over (order by c) from d");
        assertThat(form.limited()).isFalse();
        assertThat(form.orderAt()).isNegative();
        assertThat(form.returning()).isFalse();
        assertThat(of("select a from b order by a limit 1").limited()).isTrue();
        assertThat(of("select a from b for update").limited()).isTrue();
        assertThat(of("delete from b returning a").returning()).isTrue();
        assertThat(of("select a from b order by a").orderAt()).isEqualTo(16);
    }

    @Test
    void longTextsBecomeTextBlocksWithTheSameContent() {
        assertThat(SqlLiteral.of("select \"a\"").toString()).isEqualTo("\"select \\\"a\\\"\"");
        assertThat(SqlLiteral.of("select 1\nfrom \"x\"").toString())
                .isEqualTo("\"\"\"\n        select 1\n        from \"x\\\"\"\"\"");
        String words = "word ".repeat(30).strip();
        assertThat(SqlLiteral.of(words).toString().replaceAll("\\\\\n *", "").replaceAll("\"\"\"\\s*", ""))
                .isEqualTo(words);
    }
}
