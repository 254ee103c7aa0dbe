package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.lint.LintTarget;
import dev.lexigram.sql.lint.MigrationLinter;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the linter says about algorithms and locks is what the server accepts.
@RequiresServer(ServerKind.MYSQL)
class MysqlLintTest {

    private static OnlineChanges changes;

    @BeforeAll
    static void open() throws SQLException {
        TestServer server = TestServers.mysql();
        MigrationLinter linter = MigrationLinter.of(LintTarget.mysql(server.version()), options -> options);
        changes = new OnlineChanges(server, linter, false);
    }

    @AfterAll
    static void close() throws SQLException {
        changes.close();
    }

    @Test
    void algorithmsAndLocksAreThoseThatTheServerAccepts() throws SQLException {
        assertThat(changes.differences(LintCases.MYSQL, true)).isEmpty();
    }

    @Test
    void foreignKeysThatAreNotCheckedAreAddedInPlace() throws SQLException {
        assertThat(changes.differences(LintCases.UNCHECKED, false)).isEmpty();
    }

    @Test
    void safeFormsRunAndAreSafe() throws SQLException {
        assertThat(changes.unsafeForms(LintCases.MYSQL)).isEmpty();
    }
}
