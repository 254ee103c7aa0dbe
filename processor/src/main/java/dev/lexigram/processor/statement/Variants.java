package dev.lexigram.processor.statement;

import dev.lexigram.contracts.declare.Sql;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import dev.lexigram.sql.execute.StatementText;
import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.SqlScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/// Reads the texts of a method.
///
/// @param sources the compiler's knowledge
/// @param problems where mistakes go
record Variants(Sources sources, Problems problems) {

    /// The texts by dialect, the one for all last; empty when there is none or one is wrong.
    Map<Variant.Target, Variant> of(ExecutableElement method) {
        int before = problems.errors();
        Map<Variant.Target, Variant> found = new EnumMap<>(Variant.Target.class);
        for (AnnotationMirror mark : marks(method)) {
            read(method, mark).ifPresent(variant -> {
                if (found.put(variant.dialect(), variant) != null) {
                    problems.error(method, mark, "dialect", "LEX_GEN_403", twice(variant), "Leave one out.");
                }
            });
        }
        if (problems.errors() > before) {
            return Map.of();
        }
        if (!found.isEmpty()
                && !found.containsKey(Variant.Target.ANY)
                && found.size() < Variant.Target.values().length - 1) {
            problems.warn(
                    method,
                    "LEX_GEN_404",
                    "Only " + titles(found) + (found.size() == 1 ? " has" : " have")
                            + " a text here; with another database the repository cannot be made.",
                    "Add a @Sql without a dialect.");
        }
        return found;
    }

    private static String titles(Map<Variant.Target, Variant> found) {
        return String.join(
                " and ", found.keySet().stream().map(Variant.Target::title).toList());
    }

    private static String twice(Variant variant) {
        return variant.dialect() == Variant.Target.ANY
                ? "Two texts have no dialect."
                : "Two texts are for " + variant.dialect().title() + ".";
    }

    /// The annotations, also those that the compiler put into one.
    List<AnnotationMirror> marks(ExecutableElement method) {
        List<AnnotationMirror> marks = new ArrayList<>();
        sources.annotation(method, Sql.class).ifPresent(marks::add);
        sources.annotation(method, Sql.All.class)
                .ifPresent(all -> sources.members(all, "value").stream()
                        .map(value -> (AnnotationMirror) value.getValue())
                        .forEach(marks::add));
        return marks;
    }

    private Optional<Variant> read(ExecutableElement method, AnnotationMirror mark) {
        String named = (String) sources.member(mark, "dialect");
        Optional<Variant.Target> dialect = dialect(named);
        if (dialect.isEmpty()) {
            problems.error(
                    method,
                    mark,
                    "dialect",
                    "LEX_GEN_402",
                    "There is no dialect '" + named + "'.",
                    Spelling.hint(named, List.of("postgres", "mysql", "mariadb", "sqlite")));
            return Optional.empty();
        }
        return text(method, mark, dialect.get(), (String) sources.member(mark, "value"));
    }

    private static Optional<Variant.Target> dialect(String named) {
        String name = named.toLowerCase(Locale.ROOT);
        return Arrays.stream(Variant.Target.values())
                .filter(one -> one.id().equals(name.equals("postgres") ? "postgresql" : name))
                .findFirst();
    }

    private Optional<Variant> text(
            ExecutableElement method, AnnotationMirror mark, Variant.Target dialect, String text) {
        try {
            List<ScriptStatement> statements =
                    SqlScript.of(text, dialect.syntax()).statements();
            if (statements.size() == 1) {
                return variant(method, mark, dialect, statements.getFirst().text());
            }
            problems.error(
                    method,
                    mark,
                    "value",
                    "LEX_GEN_401",
                    statements.isEmpty()
                            ? "The statement is empty."
                            : "The text has " + statements.size() + " statements.",
                    "Write one statement.");
        } catch (QuerySyntaxException wrong) {
            String start = String.valueOf(wrong.details().get("begins with"));
            problems.error(
                    method, mark, "value", "LEX_GEN_401", wrong.problem().sentence(), "It begins with: " + start);
        }
        return Optional.empty();
    }

    private Optional<Variant> variant(
            ExecutableElement method, AnnotationMirror mark, Variant.Target dialect, String sql) {
        try {
            StatementText text = StatementText.of(sql, dialect.backslashEscapes());
            if (dialect == Variant.Target.ANY
                    && !StatementText.of(sql, true).names().equals(text.names())) {
                problems.error(
                        method,
                        mark,
                        "value",
                        "LEX_GEN_407",
                        "The text has other parameters for MySQL, which reads backslashes and # in its own way.",
                        "Give MySQL and MariaDB a @Sql of their own.");
                return Optional.empty();
            }
            return Optional.of(new Variant(dialect, mark, sql, text, StatementForm.of(sql, dialect.syntax())));
        } catch (ParameterBindingException wrong) {
            problems.error(
                    method,
                    mark,
                    "value",
                    "LEX_GEN_405",
                    wrong.problem().sentence(),
                    wrong.hint().orElse(""));
            return Optional.empty();
        }
    }
}
