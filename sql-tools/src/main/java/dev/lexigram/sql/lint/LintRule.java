package dev.lexigram.sql.lint;

import java.util.Set;

/// A rule of the linter. Immutable.
///
/// @param id its stable name, in kebab case
/// @param severity of its findings when the table's size is not known
/// @param databases for which it holds
/// @param bySize whether the table's size changes the severity
/// @param title what it finds, without a full stop
public record LintRule(String id, Severity severity, Set<LintDatabase> databases, boolean bySize, String title) {

    public LintRule {
        databases = Set.copyOf(databases);
    }
}
