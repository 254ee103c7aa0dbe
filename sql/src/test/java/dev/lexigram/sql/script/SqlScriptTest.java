package dev.lexigram.sql.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.QuerySyntaxException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where scripts are cut. What a statement is here, the servers say: whatever is cut otherwise, they refuse.
class SqlScriptTest {

    @ParameterizedTest
    @EnumSource
    void semicolonsEndStatements(ScriptSyntax syntax) {
        assertThat(cut(syntax, "a; b ;\n\n c")).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsNoStatement(ScriptSyntax syntax) {
        assertThat(cut(syntax, "\uFEFF ;; -- a; b\n /* c; */ ; ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void quotationsHideSemicolons(ScriptSyntax syntax) {
        assertThat(cut(syntax, "select ';', ';''', \";\", ';'; b"))
                .containsExactly("select ';', ';''', \";\", ';'", "b");
    }

    @ParameterizedTest
    @EnumSource
    void commentsHideSemicolonsAndStayInside(ScriptSyntax syntax) {
        assertThat(cut(syntax, "-- x;\nselect 1 -- y; '\n + /* ; ' */ 2; b -- z"))
                .containsExactly("select 1 -- y; '\n + /* ; ' */ 2", "b");
    }

    @ParameterizedTest
    @EnumSource
    void aStatementKnowsItsPlace(ScriptSyntax syntax) {
        String script = "-- one\n\nfirst;\r\n  second\n;third";
        List<ScriptStatement> statements = SqlScript.of(script, syntax).statements();
        assertThat(statements).extracting(ScriptStatement::line).containsExactly(3, 4, 5);
        assertThat(statements)
                .allSatisfy(each -> assertThat(script.substring(each.offset())).startsWith(each.text()));
    }

    @Test
    void postgresHasDollarQuotesNestedCommentsAndEscapes() {
        assertThat(cut(ScriptSyntax.POSTGRES, "do $$ a; $x$ b; $$; select $x$ ; $$ ; $x$, $1; c"))
                .containsExactly("do $$ a; $x$ b; $$", "select $x$ ; $$ ; $x$, $1", "c");
        assertThat(cut(ScriptSyntax.POSTGRES, "/* a /* b; */ c; */ d; e")).containsExactly("d", "e");
        assertThat(cut(ScriptSyntax.POSTGRES, "select E'\\';', name'x', '\\'; b"))
                .containsExactly("select E'\\';', name'x', '\\'", "b");
        assertThat(cut(ScriptSyntax.POSTGRES, "select a$b$c; d$b$")).containsExactly("select a$b$c", "d$b$");
    }

    @Test
    void postgresHasBodiesInBracketsAndInStandardSql() {
        String rule = "create rule r as on insert to t do also (insert into a values (1); insert into b values (2))";
        String function = """
                create or replace function f(a int) returns int language sql
                begin atomic
                  select case when a > 1 then 1 else 2 end;
                  select (select 1);
                end""";
        assertThat(cut(ScriptSyntax.POSTGRES, rule + ";" + function + "; begin; select 1; end;"))
                .containsExactly(rule, function, "begin", "select 1", "end");
    }

    @Test
    void whatOnlyAClientUnderstandsIsRefusedWithItsLine() {
        assertThatThrownBy(() -> cut(ScriptSyntax.POSTGRES, "select 1;\n\\connect x"))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("psql")
                .hasMessageContaining("line: 2");
        assertThatThrownBy(() -> cut(ScriptSyntax.POSTGRES, "copy t (a) from stdin;\n1\n\\.\n"))
                .hasMessageContaining("--inserts");
        assertThat(cut(ScriptSyntax.POSTGRES, "copy t from '/stdin'")).hasSize(1);
    }

    @Test
    void mysqlHasItsOwnQuotesAndComments() {
        assertThat(cut(
                        ScriptSyntax.MYSQL,
                        "select '\\';', \"\\\";\", `;`; # ;\nb; select 1--2; /*!50000 c; */; d -- ;\n"))
                .containsExactly("select '\\';', \"\\\";\", `;`", "b", "select 1--2", "/*!50000 c; */", "d");
        assertThat(cut(ScriptSyntax.MYSQL, "select 1 /*!50000 , 2; */; /* ; */ b"))
                .containsExactly("select 1 /*!50000 , 2; */", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$", "//", ";;", "|", "go"})
    void mysqlTakesAnyDelimiter(String delimiter) {
        String procedure = "create procedure p()\nbegin\n  select ';'; select 1;\nend";
        String script =
                "a;\nDELIMITER " + delimiter + "\n" + procedure + delimiter + "\nb " + delimiter + "\ndelimiter ;\nc;";
        assertThat(cut(ScriptSyntax.MYSQL, script)).containsExactly("a", procedure, "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create procedure p() begin select 1; begin select 2; end; end",
                "create procedure if not exists p() select if(1, 2, 3)",
                "create or replace definer = `a`@`b` procedure p(in a int) deterministic begin if a > 1 then select 1;"
                        + " elseif a = 2 then select 2; else select if(a, 1, 2); end if; end",
                "create trigger t before insert on x for each row if (new.a > 1) then set new.a = 1; end if",
                "create trigger t before insert on x for each row set new.a = case when new.b then 1 else 2 end",
                "create function f(a int) returns int deterministic return case a when 1 then if(a, 1, 2) else 3 end",
                "create function f(a int) returns int reads sql data begin declare b int default 1; l: loop set b = b + 1;"
                        + " if b > 3 then leave l; end if; end loop l; while b > 0 do set b = b - 1; end while;"
                        + " repeat set b = b + 1; until b > 5 end repeat; case b when 1 then return repeat('x', 3);"
                        + " else begin end; end case; return b; end",
                "create event e on schedule every 1 day do begin delete from a; delete from b; end",
                "create procedure p() comment 'x' begin declare c cursor for select 1; declare continue handler for not"
                        + " found begin end; open c; end",
                "begin not atomic select 1; select 2; end",
                "create procedure p() for i in 1..3 do select i; select 2; end for",
                "create table procedure_log (a int)",
                "create table t (`event` int, trigger_name int)",
                "alter event e disable",
                "drop procedure if exists p"
            })
    void mysqlsBodiesNeedNoDelimiter(String statement) {
        assertThat(cut(ScriptSyntax.MYSQL, "a; " + statement + "; begin; b; end; c"))
                .containsExactly("a", statement, "begin", "b", "end", "c");
    }

    @Test
    void sqliteHasTriggersAndItsQuotes() {
        String trigger = "create temp trigger if not exists t after insert on x begin select case when 1 then 2 end;"
                + " update y set a = ';'; end";
        assertThat(cut(ScriptSyntax.SQLITE, trigger + "; select [;], `;`; begin; b; end; /* open"))
                .containsExactly(trigger, "select [;], `;`", "begin", "b", "end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "/* a", "$$ a", "$x$ a $$", "E'\\'"})
    void whatDoesNotEndIsToldWithItsLine(String open) {
        assertThatThrownBy(() -> cut(ScriptSyntax.POSTGRES, "select 1;\n\nselect " + open))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("does not end")
                .hasMessageContaining("line: 3");
    }

    /// Whatever pieces a script is made of, they come out again.
    @ParameterizedTest
    @EnumSource
    void randomPiecesComeOutAsTheyWentIn(ScriptSyntax syntax) {
        Random random = new Random(11);
        List<String> pieces = List.of("select", "'a;b'", "\"n;\"", "/* c; */", "x", "1.5", "(y)", ",", "'it''s;'", "é");
        for (int round = 0; round < 500; round++) {
            List<String> statements = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> "s"
                            + random.ints(random.nextInt(5), 0, pieces.size())
                                    .mapToObj(at -> " " + pieces.get(at))
                                    .collect(Collectors.joining())
                            + " z")
                    .toList();
            String script =
                    statements.stream().collect(Collectors.joining(random.nextBoolean() ? ";" : " ;\n -- d;\n"));
            assertThat(cut(syntax, script)).isEqualTo(statements);
        }
    }

    @Test
    void aLongScriptIsCutInOneGo() {
        String script = "insert into t values (1, 'x;y');\n".repeat(100_000);
        List<ScriptStatement> statements =
                SqlScript.of(script, ScriptSyntax.POSTGRES).statements();
        assertThat(statements).hasSize(100_000);
        assertThat(statements.getLast().line()).isEqualTo(100_000);
    }

    private static List<String> cut(ScriptSyntax syntax, String script) {
        return SqlScript.of(script, syntax).statements().stream()
                .map(ScriptStatement::text)
                .toList();
    }
}
