package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The comments of a file that switch rules off for what comes next. Not thread-safe.
final class Ignores {

    private static final Pattern COMMENT =
            Pattern.compile("^(?:--|#)\\s*lint:ignore(?:\\s+(\\S+))?(?:\\s+(.*\\S))?\\s*$");

    /// @param line on which it stands
    /// @param target the line of what comes next
    private record Ignore(int line, int target, String rule, String reason) {}

    private final String file;
    private final List<Ignore> all;
    private final Set<Ignore> used = new HashSet<>();

    private Ignores(String file, List<Ignore> all) {
        this.file = file;
        this.all = all;
    }

    static Ignores of(LintFile file) {
        List<String> lines = file.text().lines().toList();
        List<Ignore> all = IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> read(lines, i).stream())
                .toList();
        return new Ignores(file.name(), all);
    }

    private static List<Ignore> read(List<String> lines, int at) {
        Matcher found = COMMENT.matcher(lines.get(at).strip());
        if (!found.matches()) {
            return List.of();
        }
        int next = at + 1;
        while (next < lines.size() && isSilent(lines.get(next).strip())) {
            next++;
        }
        String rule = found.group(1) == null ? "" : found.group(1);
        String reason = found.group(2) == null ? "" : found.group(2);
        return List.of(new Ignore(at + 1, next + 1, rule, reason));
    }

    private static boolean isSilent(String line) {
        return line.isEmpty() || line.startsWith("--") || line.startsWith("#");
    }

    /// Leaves out what comments switch off, and adds what is wrong with the comments.
    ///
    /// @param disabled rules that the options switch off
    List<Finding> apply(List<Located> findings, Set<String> disabled) {
        List<Finding> kept = new ArrayList<>();
        for (Located each : findings) {
            List<Ignore> fitting =
                    all.stream().filter(ignore -> fits(ignore, each)).toList();
            used.addAll(fitting);
            if (fitting.stream().allMatch(ignore -> ignore.reason().isEmpty())) {
                kept.add(each.finding());
            }
        }
        all.stream()
                .flatMap(this::faults)
                .filter(each -> !disabled.contains(each.rule()))
                .forEach(kept::add);
        return kept;
    }

    /// A finding with the line on which its whole statement begins.
    record Located(Finding finding, int start) {}

    private static boolean fits(Ignore ignore, Located each) {
        return ignore.rule().equals(each.finding().rule())
                && (ignore.target() == each.finding().line() || ignore.target() == each.start());
    }

    private Stream<Finding> faults(Ignore ignore) {
        boolean known = LintRules.all().stream().anyMatch(each -> each.id().equals(ignore.rule()));
        if (!known) {
            return Stream.of(fault(ignore, LintRules.NO_RULE, "There is no rule named " + ignore.rule() + '.'));
        }
        if (ignore.reason().isEmpty()) {
            return Stream.of(fault(
                    ignore,
                    LintRules.NO_REASON,
                    "Write behind the rule's name why it does not matter here; without that the rule stays on."));
        }
        return used.contains(ignore)
                ? Stream.empty()
                : Stream.of(fault(ignore, LintRules.NO_FINDING, "The rule " + ignore.rule() + " finds nothing here."));
    }

    private Finding fault(Ignore ignore, LintRule rule, String sentence) {
        return new Finding(file, ignore.line(), rule.id(), rule.severity(), "", "", "", false, false, sentence, "");
    }
}
