package dev.lexigram.sql.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.sql.driver.Access;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParserTest {

    private static final boolean MYSQL = true;
    private static final boolean OTHERS = false;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select ?, ? from t where a = ? | select #, # from t where a = # | 0 1 2",
                "select $1, $2 | select #, # | 0 1",
                "select $2, $1, $2 | select #, #, # | 1 0 1",
                "select $10 | select # | 9",
                "a = :name and b = :other_2 | a = # and b = # | name other_2",
                "a = :x or b = :x | a = # or b = # | x x",
                "a=:x::int | a=#::int | x",
                "?::int + ? | #::int + # | 0 1",
                "j ?? 'k' and a = ? | j ?? 'k' and a = # | 0",
                "a ??& b = $1 | a ??& b = # | 0",
                "set @v := :x | set @v := # | x",
                "(?) | (#) | 0",
                "? | # | 0",
                ":äöü | # | äöü"
            })
    void parametersAreFound(String sql, String pieces, String names) {
        ParsedSql parsed = SqlParser.parse(sql, OTHERS);

        assertThat(String.join("#", parsed.pieces())).isEqualTo(pieces);
        assertThat(parsed.names()).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select '?', ':a', '$1'",
                "select 'it''s ?'",
                "select \"a?b\", \"c\"\"?:d\"",
                "select `a?:b`",
                "select `a\\`, '?'",
                "select 1 -- ? :a $1",
                "select 1 -- it's ?\n, 2",
                "select 1 /* ? :a $1 ' */, 2",
                "select 1 /* ? never closed",
                "select 'never closed ?",
                "select $$ ? :a $1 ' $$",
                "select $tag$ ? $$ :a $tag$",
                "select $tag$ ? never closed",
                "select E'it\\'s ? :a'",
                "select e'\\\\' , '?'",
                "select a::int, '1'::numeric(3, 1)",
                "select a[1:2], a[:], b - 1 / 2",
                "select v$1, x$y$z, x$y$ from v$session",
                "j ?? 'a' ??| b ??& c",
                "select 10:30",
                "select a #> '{b}', '?'",
                "select $ from t",
                ""
            })
    void whatOnlyLooksLikeAParameterIsLeftAlone(String sql) {
        ParsedSql parsed = SqlParser.parse(sql, OTHERS);

        assertThat(parsed.names()).isEmpty();
        assertThat(parsed.pieces()).containsExactly(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'it\\'s ?'",
                "select \"it\\\"s ?\"",
                "select 'a\\\\', ':b'",
                "select 1 # it's ?\n, 2",
                "select 1 #?",
                "select `a\\`, '?'"
            })
    void mysqlEscapesWithBackslashesAndCommentsWithHashes(String sql) {
        assertThat(SqlParser.parse(sql, MYSQL).names()).isEmpty();
    }

    @Test
    void aBackslashIsOrdinaryElsewhere() {
        assertThat(SqlParser.parse("select 'a\\', ?", OTHERS).names()).containsExactly("0");
        assertThat(SqlParser.parse("select a #>> ?", OTHERS).names()).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = ? and b = :b", "a = ? and b = $1", "a = $1 and b = :b"})
    void kindsOfParametersDoNotMix(String sql) {
        assertThatThrownBy(() -> SqlParser.parse(sql, OTHERS))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("must not mix kinds of parameters")
                .hasMessageContaining(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$0", "$00", "$2147483648", "$99999999999999999999"})
    void aPositionThatNoValueHasIsRefused(String parameter) {
        assertThatThrownBy(() -> SqlParser.parse("select " + parameter, OTHERS))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("parameter: " + parameter)
                .hasMessageContaining("Count from $1.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 | READ",
                "  /* why */ SELECT 1 | READ",
                "(select 1) | READ",
                "values (1) | READ",
                "with x as (select 1) select * from x | READ",
                "select updated_at, \"delete\" from t -- insert | READ",
                "with x as (delete from t returning *) select * from x | WRITE",
                "select * from t for update | WRITE",
                "select * from t for share | WRITE",
                "select a into b from t | WRITE",
                "select nextval('s') | WRITE",
                "explain analyze delete from t | WRITE",
                "insert into t values (1) | WRITE",
                "create table t (a int) | WRITE",
                "pragma x | WRITE"
            })
    void aStatementThatMayWriteIsNoReading(String sql, Access access) {
        assertThat(SqlParser.parse(sql, OTHERS).access()).isEqualTo(access);
    }

    @Test
    void textWithoutParametersGoesThroughUnchanged() {
        List<String> words = List.of(
                "select",
                "a_1",
                " ",
                "\n",
                "'?'",
                "':x'",
                "\"$1\"",
                "`?`",
                "-- ?\n",
                "/* :x */",
                "::int",
                "??",
                "(",
                ")",
                ",",
                "$$ ? $$",
                "$t$ :x $t$",
                "1.5e3",
                "a$b",
                "E'\\'?'",
                "<=",
                "ü",
                "😀",
                ";",
                "[1:2]",
                "''");
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder sql = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                sql.append(words.get(random.nextInt(words.size()))).append(' ');
            }

            ParsedSql parsed = SqlParser.parse(sql.toString(), OTHERS);

            assertThat(parsed.pieces()).as("seed %d", seed).containsExactly(sql.toString());
            assertThat(parsed.positional(List.of()).sql()).as("seed %d", seed).isEqualTo(sql.toString());
        }
    }

    @Test
    void piecesAndParametersMakeUpTheTextWhateverItIs() {
        String letters = "a1_$?:'\"`-/*#\\ \n()e";
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder sql = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                sql.append(letters.charAt(random.nextInt(letters.length())));
            }

            assertThat(rebuilt(sql.toString(), random.nextBoolean()))
                    .as("seed %d", seed)
                    .isIn(sql.toString(), "refused");
        }
    }

    /// The text put together again from what the parser made of it.
    private static String rebuilt(String sql, boolean mysql) {
        try {
            ParsedSql parsed = SqlParser.parse(sql, mysql);
            StringBuilder out = new StringBuilder(parsed.pieces().getFirst());
            for (int i = 0; i < parsed.names().size(); i++) {
                String name = parsed.names().get(i);
                int from = out.length();
                out.append(parsed.named() ? ":" + name : sql.charAt(from) == '?' ? "?" : digits(sql, from));
                out.append(parsed.pieces().get(i + 1));
            }
            return out.toString();
        } catch (ParameterBindingException e) {
            return "refused";
        }
    }

    private static String digits(String sql, int dollar) {
        int end = dollar + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return sql.substring(dollar, end);
    }
}
