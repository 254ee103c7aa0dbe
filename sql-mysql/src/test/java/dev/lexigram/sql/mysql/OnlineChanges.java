package dev.lexigram.sql.mysql;

import dev.lexigram.sql.lint.Effect;
import dev.lexigram.sql.lint.Finding;
import dev.lexigram.sql.lint.LintFile;
import dev.lexigram.sql.lint.MigrationLinter;
import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.ScriptSyntax;
import dev.lexigram.sql.script.SqlScript;
import dev.lexigram.testkit.server.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks a server how it can change a table, by demanding one way after the other, the cheapest first.
final class OnlineChanges implements AutoCloseable {

    private final Connection connection;
    private final String database;
    private final MigrationLinter linter;
    private final boolean mariadb;
    private boolean fresh;

    OnlineChanges(TestServer server, MigrationLinter linter, boolean mariadb) throws SQLException {
        String url = server.freshDatabase();
        this.database = url.substring(url.lastIndexOf('/') + 1);
        this.connection = DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
        this.linter = linter;
        this.mariadb = mariadb;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Where the linter and the server differ.
    List<String> differences(List<String> statements, boolean checks) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String statement : statements) {
            String claim = claim(checks ? statement : "set foreign_key_checks = 0;\n" + statement);
            String fact = fact(statement, checks);
            if (!claim.equals(fact)) {
                wrong.add(statement + "\n  claimed " + claim + ", but " + fact);
            }
        }
        return wrong;
    }

    private String claim(String statement) {
        return linter.effects(files(statement)).stream()
                .filter(each -> each.file().startsWith("V2"))
                .map(OnlineChanges::told)
                .findFirst()
                .orElse("nothing");
    }

    private static String told(Effect effect) {
        return effect.lock() + (effect.rewrites() ? " anew" : "");
    }

    private static List<LintFile> files(String statement) {
        return List.of(new LintFile("V1__base.sql", LintCases.BASE), new LintFile("V2__case.sql", statement));
    }

    private String fact(String statement, boolean checks) throws SQLException {
        List<String> algorithms =
                mariadb ? List.of("INSTANT", "NOCOPY", "INPLACE", "COPY") : List.of("INSTANT", "INPLACE", "COPY");
        for (String algorithm : algorithms) {
            Optional<String> done = tried(statement, checks, "algorithm=" + algorithm);
            if (done.isPresent()) {
                return "ALGORITHM=" + algorithm + ", LOCK=" + lock(statement, checks, algorithm) + done.get();
            }
        }
        return "refused";
    }

    /// MySQL takes no lock clause beside INSTANT, which needs none.
    private String lock(String statement, boolean checks, String algorithm) throws SQLException {
        if (algorithm.equals("INSTANT") && !mariadb) {
            return "NONE";
        }
        String comma = statement.startsWith("create") ? " " : ", ";
        for (String lock : List.of("NONE", "SHARED", "EXCLUSIVE")) {
            if (tried(statement, checks, "algorithm=" + algorithm + comma + "lock=" + lock)
                    .isPresent()) {
                return lock;
            }
        }
        return "refused";
    }

    private Optional<String> tried(String statement, boolean checks, String demand) throws SQLException {
        prepare();
        execute("set foreign_key_checks = " + (checks ? 1 : 0));
        String table = statement.replaceFirst("^(?:alter table|create .*? on) (\\w+).*", "$1");
        String before = number(table);
        try {
            fresh = false;
            execute(statement + (statement.startsWith("create") ? " " : ", ") + demand);
        } catch (SQLException e) {
            fresh = true;
            return Optional.empty();
        }
        String after = number(table);
        return Optional.of(after.isEmpty() || after.equals(before) ? "" : " anew");
    }

    /// A table that is written anew gets another number.
    private String number(String table) throws SQLException {
        String view = mariadb ? "innodb_sys_tables" : "innodb_tables";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_id from information_schema." + view
                        + " where name = '" + database + '/' + table + "'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /// Makes the tables anew, unless the last statement was refused and left them as they were.
    private void prepare() throws SQLException {
        if (fresh) {
            return;
        }
        execute("set foreign_key_checks = 1");
        execute("drop table if exists t, t2, ft, nk, o");
        for (ScriptStatement statement :
                SqlScript.of(LintCases.BASE, ScriptSyntax.MYSQL).statements()) {
            execute(statement.text());
        }
        for (String rows : LintCases.ROWS) {
            execute(rows);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Safe forms that the server refuses, or that the linter still finds unsafe.
    List<String> unsafeForms(List<String> statements) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String statement : statements) {
            for (Finding finding : findings(statement)) {
                if (!finding.safeForm().isEmpty()) {
                    wrong.addAll(problems(finding));
                }
            }
        }
        return wrong;
    }

    private List<Finding> findings(String statement) {
        return linter.check(files(statement)).stream()
                .filter(each -> each.file().startsWith("V2"))
                .toList();
    }

    private List<String> problems(Finding finding) throws SQLException {
        List<String> wrong = new ArrayList<>();
        fresh = false;
        prepare();
        try {
            for (ScriptStatement each :
                    SqlScript.of(finding.safeForm(), ScriptSyntax.MYSQL).statements()) {
                execute(each.text());
            }
        } catch (SQLException e) {
            wrong.add(finding.rule() + ": " + finding.safeForm() + "\n  " + e.getMessage());
        }
        findings(finding.safeForm()).stream()
                .filter(each -> each.rule().equals(finding.rule()))
                .forEach(each -> wrong.add("still " + each.rule() + ": " + finding.safeForm()));
        return wrong;
    }
}
