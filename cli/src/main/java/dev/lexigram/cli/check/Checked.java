package dev.lexigram.cli.check;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.output.Table;
import dev.lexigram.sql.check.CheckFinding;
import dev.lexigram.sql.check.CheckFinding.Severity;
import dev.lexigram.sql.check.StatementCheck;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.QueryManifest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What was checked, and what was found. Not thread-safe.
final class Checked {

    private final Table findings = Table.report("repository", "of", "severity", "finding", "fix");
    private final Set<String> entities = new HashSet<>();
    private final int repositories;
    private int statements;
    private int others;
    private int errors;
    private int warnings;

    Checked(int repositories) {
        this.repositories = repositories;
    }

    void statement(QueryManifest manifest, ManifestEntry entry, StatementCheck check) {
        if (!check.concerns(entry)) {
            others += entry.kind() == ManifestEntry.Kind.NATIVE ? 1 : 0;
            return;
        }
        statements++;
        check.check(entry).forEach(finding -> add(manifest, entry.method(), finding));
    }

    /// An entity of several repositories is looked at once for each database.
    void entity(String database, QueryManifest manifest, ManifestTable entity, StatementCheck check) {
        if (entities.add(database + " " + entity.entity())) {
            String name = entity.entity().substring(entity.entity().lastIndexOf('.') + 1);
            check.check(entity).forEach(finding -> add(manifest, name, finding));
        }
    }

    private void add(QueryManifest manifest, String of, CheckFinding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        errors += error ? 1 : 0;
        warnings += error ? 0 : 1;
        findings.add(
                manifest.repository(),
                of,
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.sentence(),
                finding.hint());
    }

    Answer answer(boolean strict) {
        String skipped = others == 0 ? "" : " " + Answer.count(others, "statement") + " for other dialects.";
        String message = Answer.count(statements, "statement") + " and "
                + (entities.size() == 1 ? "1 entity" : entities.size() + " entities") + " of "
                + (repositories == 1 ? "1 repository" : repositories + " repositories") + ": "
                + Answer.count(errors, "error") + ", " + Answer.count(warnings, "warning") + "." + skipped;
        boolean found = errors > 0 || (strict && warnings > 0);
        Answer answer = Answer.of(message, findings).endingWith(found ? ExitCode.FOUND : ExitCode.DONE);
        return errors + warnings == 0 ? Answer.of(message, findings) : answer.withStatus(Answer.Status.WARNING);
    }
}
