package dev.lexigram.sql.lint;

/// How much a finding matters, the gravest first.
public enum Severity {
    /// The statement fails, or stops others for as long as it takes to read or write a table.
    ERROR,
    /// It can hurt, by what runs beside it or by what is lost.
    WARNING,
    /// Worth knowing.
    NOTICE
}
