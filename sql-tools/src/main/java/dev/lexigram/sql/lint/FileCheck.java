package dev.lexigram.sql.lint;

import dev.lexigram.sql.catalog.TableSize;
import dev.lexigram.sql.lint.Ignores.Located;
import dev.lexigram.sql.lint.Rule.Matter;
import dev.lexigram.sql.script.ScriptStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at one file. Not thread-safe.
final class FileCheck {

    private final LintTarget target;
    private final LintOptions options;
    private final Known known;
    private final LintFile file;
    private final List<Located> findings = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    FileCheck(LintTarget target, LintOptions options, Known known, LintFile file) {
        this.target = target;
        this.options = options;
        this.known = known;
        this.file = file;
    }

    List<Finding> findings() {
        walk();
        return Ignores.of(file).apply(findings, options.disabled()).stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::severity))
                .toList();
    }

    List<Effect> effects() {
        walk();
        return List.copyOf(effects);
    }

    private void walk() {
        for (Section section : Section.of(file, target.database())) {
            List<Ddl> all = section.statements().stream()
                    .map(each -> Recogniser.recognise(each.text(), target.database()))
                    .toList();
            Situation now = new Situation(target, known, section.transaction(), views(all));
            for (int i = 0; i < all.size(); i++) {
                statement(section, section.statements().get(i), all.get(i), now);
            }
        }
    }

    private static Set<String> views(List<Ddl> all) {
        return all.stream()
                .filter(Ddl.CreateView.class::isInstance)
                .map(each -> ((Ddl.CreateView) each).view().key())
                .collect(Collectors.toSet());
    }

    private void statement(Section section, ScriptStatement statement, Ddl ddl, Situation now) {
        List<Step> steps = Steps.of(file.name(), statement, ddl, now);
        List<Step> others = Steps.others(file.name(), statement, ddl, now);
        steps.stream().filter(each -> !section.down() || isLoss(each)).forEach(each -> judge(section, each, now));
        if (!section.down()) {
            steps.stream().filter(Step::isWhole).forEach(this::tell);
            others.forEach(this::tell);
            remember(steps);
            learn(ddl);
        }
        steps.stream().filter(Step::isWhole).forEach(each -> now.lock(each.table(), each.cost()));
        others.forEach(each -> now.lock(each.table(), each.cost()));
        if (steps.stream().anyMatch(each -> TransactionRules.waits(each, now))) {
            now.ask();
        }
        now.accept(ddl, statement.text());
    }

    private void learn(Ddl ddl) {
        known.accept(ddl);
        if (ddl instanceof Ddl.AlterTable(Name table, List<Ddl.Clause> clauses)) {
            clauses.forEach(each -> known.accept(table, each.action()));
        }
    }

    /// What the way up makes, the way back may drop without a word.
    private void remember(List<Step> steps) {
        for (Step step : steps) {
            if (step.ddl() instanceof Ddl.CreateTable create) {
                made.add(create.table().key());
            }
            if (step.action() instanceof Action.AddColumn(ColumnDef column)) {
                made.add(step.table().key() + '.' + column.name().last());
            }
        }
    }

    private boolean isLoss(Step step) {
        return switch (step.action()) {
            case Action.DropColumn(Name column, boolean _) ->
                !made.contains(step.table().key() + '.' + column.last());
            case Action.Whole _ ->
                step.ddl() instanceof Ddl.DropTables
                        && !made.contains(step.table().key());
            default -> false;
        };
    }

    private void tell(Step step) {
        Cost cost = step.cost();
        boolean silent = cost.lock().isEmpty() || step.table().isEmpty();
        if (!silent) {
            effects.add(new Effect(
                    file.name(),
                    step.place().line(),
                    step.sql(),
                    step.table().key(),
                    cost.lock(),
                    cost.rewrites(),
                    cost.scans()));
        }
    }

    private void judge(Section section, Step step, Situation now) {
        for (Rule rule : LintRules.of(target.database())) {
            boolean spared = LintRules.sparesNew(rule) && now.isNew(step.table());
            boolean wanted = !section.down() || rule.matter() == Matter.LOSS;
            if (wanted && !spared && !options.disabled().contains(rule.about().id())) {
                rule.judge().apply(step, now).ifPresent(advice -> add(rule, step, advice));
            }
        }
    }

    private void add(Rule rule, Step step, Advice advice) {
        Optional<TableSize> size = options.size(step.table());
        String sentence = advice.sentence()
                + size.filter(each -> rule.about().bySize())
                        .map(each -> String.format(Locale.ROOT, " The table has %,d rows.", each.rows()))
                        .orElse("");
        Finding finding = new Finding(
                file.name(),
                step.place().line(),
                rule.about().id(),
                severity(rule.about(), step.cost(), size),
                step.sql(),
                step.table().key(),
                step.cost().lock(),
                step.cost().rewrites(),
                step.cost().scans(),
                sentence,
                advice.safeForm());
        findings.add(new Located(finding, step.place().statement().line()));
    }

    private Severity severity(LintRule rule, Cost cost, Optional<TableSize> size) {
        boolean beside = target.database().isMysqlFamily() && rule.bySize() && !cost.blocks();
        Severity usual = beside && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity();
        if (!rule.bySize() || size.isEmpty()) {
            return usual;
        }
        long rows = size.get().rows();
        if (rows < options.smallTable()) {
            return Severity.NOTICE;
        }
        return rows >= options.largeTable() && usual == Severity.WARNING ? Severity.ERROR : usual;
    }
}
