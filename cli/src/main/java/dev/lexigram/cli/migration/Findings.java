package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.sql.lint.Finding;
import dev.lexigram.sql.lint.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Findings as they are shown: for people each with its reason and the safe form, for programs all that is known.
final class Findings {

    private Findings() {}

    /// @param files how many were judged
    /// @param ends how the program ends after the worst finding; null for none
    static Answer answer(List<Finding> findings, int files, Function<@Nullable Severity, ExitCode> ends) {
        Severity worst = findings.stream()
                .map(Finding::severity)
                .min(Severity::compareTo)
                .orElse(null);
        String message = Answer.count(files, "file") + ": " + count(findings, Severity.ERROR, "error") + ", "
                + count(findings, Severity.WARNING, "warning") + ", " + count(findings, Severity.NOTICE, "notice")
                + ".";
        Answer answer = findings.isEmpty()
                ? Answer.of(message)
                : Answer.ofText(message, text(findings) + message).withStatus(Answer.Status.WARNING);
        return answer.withField(
                        "findings", findings.stream().map(Findings::fields).toList())
                .endingWith(ends.apply(worst));
    }

    private static String count(List<Finding> findings, Severity severity, String noun) {
        return Answer.count(
                findings.stream().filter(each -> each.severity() == severity).count(), noun);
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding each : findings) {
            text.append(each.file())
                    .append(':')
                    .append(each.line())
                    .append(": ")
                    .append(word(each));
            text.append(": ")
                    .append(each.sentence())
                    .append(" [")
                    .append(each.rule())
                    .append("]\n");
            if (!each.lock().isEmpty()) {
                text.append("    lock: ").append(each.lock());
                text.append(each.rewrites() ? ", rewrites the table" : "");
                text.append(each.scans() ? ", reads all rows" : "").append('\n');
            }
            if (!each.safeForm().isEmpty()) {
                text.append("    instead:\n").append(each.safeForm().strip().indent(8));
            }
        }
        return text.toString();
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", finding.file());
        fields.put("line", finding.line());
        fields.put("rule", finding.rule());
        fields.put("severity", word(finding));
        fields.put("table", finding.table());
        fields.put("lock", finding.lock());
        fields.put("rewrites", finding.rewrites());
        fields.put("scans", finding.scans());
        fields.put("why", finding.sentence());
        fields.put("instead", finding.safeForm());
        fields.put("statement", finding.statement());
        return fields;
    }
}
