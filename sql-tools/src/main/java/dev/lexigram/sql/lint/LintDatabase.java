package dev.lexigram.sql.lint;

import dev.lexigram.sql.script.ScriptSyntax;

/// The databases whose locks the linter knows.
public enum LintDatabase {
    POSTGRES(ScriptSyntax.POSTGRES),
    MYSQL(ScriptSyntax.MYSQL),
    MARIADB(ScriptSyntax.MYSQL),
    SQLITE(ScriptSyntax.SQLITE);

    private final ScriptSyntax syntax;

    LintDatabase(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    ScriptSyntax syntax() {
        return syntax;
    }

    /// Whether changes of tables can be rolled back, so that a migration is one transaction.
    boolean rollsBackTables() {
        return this == POSTGRES || this == SQLITE;
    }

    boolean isMysqlFamily() {
        return this == MYSQL || this == MARIADB;
    }
}
