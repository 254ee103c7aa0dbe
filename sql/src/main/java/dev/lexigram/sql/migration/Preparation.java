package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.migration.Definition.Action;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.SqlScript;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes migrations ready to be run, and finds what is wrong with them before anything is done. Immutable.
///
/// @param dialect whose statements they are
/// @param placeholders what stands for `${name}`
record Preparation(Dialect dialect, Map<String, String> placeholders) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\n]*)}");
    private static final String DIRECTIVE = "-- lexigram: no-transaction";

    Prepared up(Definition definition, @Nullable MigrationRow row) {
        return of(definition, Direction.UP, definition.up(), row);
    }

    /// @throws MigrationException when it cannot be undone
    Prepared down(Definition definition, MigrationRow row) {
        Action down = definition.down();
        if (down == null) {
            throw new MigrationException(
                    Problem.of("The migration cannot be undone.")
                            .with("version", definition.version())
                            .with("name", definition.name())
                            .with("source", definition.source())
                            .hint("Write a file U" + definition.version() + "__"
                                    + definition.name().replace(' ', '_')
                                    + ".sql or a part -- migrate:down; nothing was undone."),
                    null);
        }
        return of(definition, Direction.DOWN, down, row);
    }

    private Prepared of(Definition definition, Direction direction, Action action, @Nullable MigrationRow row) {
        return switch (action) {
            case Action.Code(JavaMigration code) ->
                new Prepared(definition, direction, action, List.of(), isAtomic() && code.transactional(), row);
            case Action.Sql(Script script) -> {
                List<ScriptStatement> statements = statements(script);
                yield new Prepared(definition, direction, action, statements, isTransactional(script, statements), row);
            }
        };
    }

    private boolean isAtomic() {
        return dialect.can(Capability.TRANSACTIONAL_DDL);
    }

    private List<ScriptStatement> statements(Script script) {
        try {
            return SqlScript.of(filled(script), dialect.scriptSyntax()).statements();
        } catch (QuerySyntaxException e) {
            Problem problem = e.problem().with("source", script.source());
            throw new MigrationValidationException(problem, e);
        }
    }

    private String filled(Script script) {
        if (placeholders.isEmpty()) {
            return script.text();
        }
        Matcher marks = PLACEHOLDER.matcher(script.text());
        StringBuilder text = new StringBuilder();
        while (marks.find()) {
            String value = placeholders.get(marks.group(1));
            if (value == null) {
                throw unknown(script, marks);
            }
            marks.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return marks.appendTail(text).toString();
    }

    private MigrationValidationException unknown(Script script, Matcher mark) {
        return new MigrationValidationException(
                Problem.of("A placeholder has no value.")
                        .with("source", script.source())
                        .with("line", Script.line(script.text(), mark.start()))
                        .with("placeholder", mark.group(1))
                        .hint("Add it to the placeholders; known: "
                                + String.join(
                                        ", ",
                                        placeholders.keySet().stream().sorted().toList()) + "."),
                null);
    }

    private boolean isTransactional(Script script, List<ScriptStatement> statements) {
        if (!isAtomic() || script.mode() == Script.Mode.NO_TRANSACTION) {
            return false;
        }
        TransactionRules rules = new TransactionRules(dialect.scriptSyntax());
        List<ScriptStatement> refused =
                statements.stream().filter(each -> rules.isRefused(each.text())).toList();
        boolean alone = refused.size() == statements.size() && script.mode() == Script.Mode.UNSAID;
        if (!refused.isEmpty() && alone) {
            return false;
        }
        if (!refused.isEmpty()) {
            throw refused(script, refused.getFirst(), "The database does not do this statement in a transaction.");
        }
        statements.stream()
                .filter(each -> rules.isControl(each.text()))
                .findFirst()
                .ifPresent(each -> {
                    throw refused(script, each, "The script begins or ends a transaction, and it runs in one already.");
                });
        return true;
    }

    private static MigrationValidationException refused(Script script, ScriptStatement statement, String sentence) {
        return new MigrationValidationException(
                Problem.of(sentence)
                        .with("source", script.source())
                        .with("line", statement.line())
                        .with("sql", statement.text())
                        .hint("Move it to a migration of its own, or let the script do without a transaction: "
                                + DIRECTIVE + " as its first line, or transaction:false behind -- migrate:up."),
                null);
    }
}
