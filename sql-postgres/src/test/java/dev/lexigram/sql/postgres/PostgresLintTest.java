package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.lint.Effect;
import dev.lexigram.sql.lint.Finding;
import dev.lexigram.sql.lint.LintFile;
import dev.lexigram.sql.lint.LintTarget;
import dev.lexigram.sql.lint.MigrationLinter;
import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.ScriptSyntax;
import dev.lexigram.sql.script.SqlScript;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the linter says about locks is what the server does: `pg_locks` is read while the statement runs.
@RequiresServer(ServerKind.POSTGRES)
class PostgresLintTest {

    private static final MigrationLinter LINTER = MigrationLinter.of(LintTarget.postgres("18"), options -> options);
    private static LockWatch watch;

    @BeforeAll
    static void open() throws SQLException {
        TestServer server = TestServers.postgres();
        String url = server.freshDatabase();
        String jdbc = server.jdbcUrl(url.substring(url.lastIndexOf('/') + 1));
        watch = new LockWatch(() -> connect(jdbc, server));
    }

    private static Connection connect(String jdbc, TestServer server) throws SQLException {
        return DriverManager.getConnection(jdbc, server.user(), server.password());
    }

    @AfterAll
    static void close() throws SQLException {
        watch.close();
    }

    @Test
    void locksAndRewritesAreThoseOfTheServer() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String statement : LintCases.IN_TRANSACTION) {
            Map<String, LockWatch.Seen> seen = watch.inTransaction(statement);
            wrong.addAll(differences(statement, effects(statement), seen));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void locksOutsideOfTransactionsAreThoseOfTheServer() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String statement : LintCases.APART) {
            Map<String, LockWatch.Seen> seen = watch.apart(statement);
            wrong.addAll(differences(statement, effects(statement), seen));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void safeFormsRunAndAreSafe() throws Exception {
        List<String> wrong = new ArrayList<>();
        int forms = 0;
        for (String statement : Stream.of(LintCases.IN_TRANSACTION, LintCases.APART)
                .flatMap(List::stream)
                .toList()) {
            for (Finding finding : findings(statement)) {
                if (!finding.safeForm().isEmpty()) {
                    forms++;
                    wrong.addAll(problems(finding));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(forms).isGreaterThan(60);
    }

    private static List<String> problems(Finding finding) throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<String> statements = SqlScript.of(finding.safeForm(), ScriptSyntax.POSTGRES).statements().stream()
                .map(ScriptStatement::text)
                .toList();
        watch.run(statements, !finding.safeForm().contains("-- lexigram: no-transaction"))
                .ifPresent(error -> wrong.add(finding.rule() + ": " + finding.safeForm() + "\n  " + error));
        findings(finding.safeForm()).stream()
                .filter(each -> each.rule().equals(finding.rule()))
                .forEach(each -> wrong.add("still " + each.rule() + ": " + finding.safeForm()));
        return wrong;
    }

    private static List<LintFile> files(String statement) {
        return List.of(new LintFile("V1__base.sql", LintCases.BASE), new LintFile("V2__case.sql", statement));
    }

    private static List<Finding> findings(String statement) {
        return LINTER.check(files(statement)).stream()
                .filter(each -> each.file().startsWith("V2"))
                .toList();
    }

    private static Map<String, Effect> effects(String statement) {
        return LINTER.effects(files(statement)).stream()
                .filter(each -> each.file().startsWith("V2"))
                .collect(Collectors.toMap(Effect::table, each -> each, (a, b) -> a));
    }

    private static List<String> differences(
            String statement, Map<String, Effect> claims, Map<String, LockWatch.Seen> seen) {
        List<String> wrong = new ArrayList<>();
        seen.forEach((table, fact) -> {
            Effect claim = claims.get(table);
            String lock = claim == null ? "" : claim.lock();
            boolean rewrites = claim != null && claim.rewrites();
            boolean scans = claim != null && claim.scans();
            if (!fact.agrees(lock, rewrites, scans, claim != null)) {
                wrong.add(statement + "\n  " + table + ": " + lock + " rewrites=" + rewrites + " scans=" + scans
                        + ", but " + fact);
            }
        });
        return wrong;
    }
}
