package dev.lexigram.sql.lint;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// A rule with what it does.
///
/// @param about its name and all that is told about it
/// @param matter which tables it is about
/// @param judge says what is to be said about a step
record Rule(LintRule about, Matter matter, BiFunction<Step, Situation, Optional<Advice>> judge) {

    static final Set<LintDatabase> POSTGRES = EnumSet.of(LintDatabase.POSTGRES);
    static final Set<LintDatabase> MYSQL = EnumSet.of(LintDatabase.MYSQL, LintDatabase.MARIADB);
    static final Set<LintDatabase> SQLITE = EnumSet.of(LintDatabase.SQLITE);
    static final Set<LintDatabase> SERVERS =
            EnumSet.of(LintDatabase.POSTGRES, LintDatabase.MYSQL, LintDatabase.MARIADB);
    static final Set<LintDatabase> ALL = EnumSet.allOf(LintDatabase.class);

    /// Which tables a rule is about.
    enum Matter {
        /// What takes the longer, the larger the table is.
        ROWS,
        /// Tables that are there before the migration.
        EXISTING,
        /// New tables too.
        ALL,
        /// What loses something: looked at in down parts too.
        LOSS
    }

    /// A rule about what takes the longer, the larger the table is.
    static Rule rows(
            String id,
            Severity severity,
            Set<LintDatabase> databases,
            String title,
            BiFunction<Step, Situation, Optional<Advice>> judge) {
        return new Rule(new LintRule(id, severity, databases, true, title), Matter.ROWS, judge);
    }

    /// A rule about tables of any size.
    static Rule any(Matter matter, LintRule about, BiFunction<Step, Situation, Optional<Advice>> judge) {
        return new Rule(about, matter, judge);
    }

    static LintRule about(String id, Severity severity, Set<LintDatabase> databases, String title) {
        return new LintRule(id, severity, databases, false, title);
    }
}
