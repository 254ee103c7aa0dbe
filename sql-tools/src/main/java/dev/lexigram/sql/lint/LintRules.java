package dev.lexigram.sql.lint;

import dev.lexigram.sql.lint.Rule.Matter;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/// The linter's rules.
public final class LintRules {

    /// Rules about the comments that switch others off; {@link Ignores} applies them.
    static final LintRule NO_REASON =
            Rule.about("ignore-without-reason", Severity.WARNING, Rule.ALL, "A rule is switched off without a reason");

    static final LintRule NO_RULE =
            Rule.about("ignore-unknown-rule", Severity.WARNING, Rule.ALL, "A rule is switched off that does not exist");
    static final LintRule NO_FINDING =
            Rule.about("ignore-unused", Severity.NOTICE, Rule.ALL, "A rule is switched off where it finds nothing");

    private static final List<Rule> JUDGING = Stream.of(
                    IndexRules.all(),
                    ConstraintRules.all(),
                    ColumnRules.all(),
                    LossRules.all(),
                    TransactionRules.all(),
                    TypeRules.all(),
                    MysqlRules.all(),
                    SqliteRules.all())
            .flatMap(List::stream)
            .toList();
    private static final List<LintRule> ALL = Stream.concat(
                    JUDGING.stream().map(Rule::about), Stream.of(NO_REASON, NO_RULE, NO_FINDING))
            .toList();

    private LintRules() {}

    /// All rules, for lists and documentation.
    public static List<LintRule> all() {
        return ALL;
    }

    /// Those that look at statements of a database.
    static List<Rule> of(LintDatabase database) {
        return JUDGING.stream()
                .filter(each -> each.about().databases().contains(database))
                .toList();
    }

    /// Whether a rule is for tables that were there before.
    static boolean sparesNew(Rule rule) {
        return EnumSet.of(Matter.ROWS, Matter.EXISTING, Matter.LOSS).contains(rule.matter());
    }
}
