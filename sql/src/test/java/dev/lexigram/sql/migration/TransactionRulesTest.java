package dev.lexigram.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.script.ScriptSyntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What statements have to do with transactions.
class TransactionRulesTest {

    private static final TransactionRules POSTGRES = new TransactionRules(ScriptSyntax.POSTGRES);
    private static final TransactionRules SQLITE = new TransactionRules(ScriptSyntax.SQLITE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently i on t (a)",
                "CREATE  UNIQUE\nINDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
                "drop index concurrently i",
                "reindex table concurrently t",
                "vacuum (full) t",
                "create database d",
                "alter system set x = 1",
                "alter table t detach partition p concurrently",
            })
    void postgresRefusesTheseInATransaction(String statement) {
        assertThat(POSTGRES.isRefused(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (a)",
                "create table vacuum_log (id int)",
                "alter type t add value 'x'",
                "refresh materialized view concurrently v",
                "insert into t values ('create index concurrently')",
            })
    void itTakesOthers(String statement) {
        assertThat(POSTGRES.isRefused(statement)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacuum", "pragma foreign_keys = off", "PRAGMA main.journal_mode=wal", "attach 'x' as y"})
    void sqliteRefusesOrIgnoresThese(String statement) {
        assertThat(SQLITE.isRefused(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"begin", "BEGIN TRANSACTION", "begin immediate", "start transaction", "commit", "end", "rollback"
            })
    void theseBeginOrEndTransactions(String statement) {
        assertThat(POSTGRES.isControl(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin not atomic select 1", "endless", "committed", "do $$ begin end $$"})
    void theseDoNot(String statement) {
        assertThat(new TransactionRules(ScriptSyntax.MYSQL).isControl(statement))
                .isFalse();
    }
}
