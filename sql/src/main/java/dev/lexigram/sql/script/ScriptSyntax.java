package dev.lexigram.sql.script;

/// Whose rules say where a statement ends.
public enum ScriptSyntax {
    /// Dollar quotes, nested comments, `E'…'`, bodies of `begin atomic`.
    POSTGRES,
    /// Backticks, backslashes in texts, `#` comments, `delimiter`, bodies of `begin … end` in routines.
    MYSQL,
    /// Bodies of triggers.
    SQLITE
}
