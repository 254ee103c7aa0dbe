package dev.lexigram.processor.statement;

import dev.lexigram.sql.script.ScriptSyntax;
import dev.lexigram.sql.script.SqlLexer;
import dev.lexigram.sql.script.SqlToken;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What kind of statement a text is, by its words.
///
/// @param verb the word that says what it does: `select`, `update`
/// @param does whether it changes something
/// @param returning whether a change gives rows
/// @param limited whether it says by itself how many rows, or locks them
/// @param orderAt where its own order begins, or -1
record StatementForm(String verb, Effect does, boolean returning, boolean limited, int orderAt) {

    /// What a statement does to the rows.
    enum Effect {
        READS,
        CHANGES,
        /// Only the database knows: procedures, settings.
        UNKNOWN
    }

    private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "merge", "replace", "truncate");
    private static final Set<String> READING = Set.of("select", "values", "table", "show", "explain", "describe");
    private static final Set<String> LIMITS = Set.of("limit", "offset", "fetch", "for");

    static StatementForm of(String text, ScriptSyntax syntax) {
        List<SqlToken> tokens = SqlLexer.tokens(text, syntax).stream()
                .filter(token -> token.kind() != SqlToken.Kind.COMMENT)
                .toList();
        return new Reading(tokens).form();
    }

    /// Goes over the words outside of brackets.
    private record Reading(List<SqlToken> tokens) {

        StatementForm form() {
            String verb = verb();
            return new StatementForm(
                    verb,
                    effect(verb),
                    has(token -> token.is("returning")),
                    has(token -> LIMITS.contains(token.folded())),
                    orderAt());
        }

        /// Behind `with` the first verb outside of brackets counts.
        private String verb() {
            String first = tokens.stream()
                    .filter(token -> token.kind() == SqlToken.Kind.WORD)
                    .findFirst()
                    .map(SqlToken::folded)
                    .orElse("");
            if (!first.equals("with")) {
                return first;
            }
            return outside().stream()
                    .map(SqlToken::folded)
                    .filter(word -> CHANGING.contains(word) || READING.contains(word))
                    .findFirst()
                    .orElse("");
        }

        private Effect effect(String verb) {
            if (CHANGING.contains(verb) || changesInside()) {
                return Effect.CHANGES;
            }
            return READING.contains(verb) ? Effect.READS : Effect.UNKNOWN;
        }

        /// PostgreSQL changes rows in `with gone as (delete …)`, too.
        private boolean changesInside() {
            for (int i = 2; i < tokens.size(); i++) {
                boolean opens = tokens.get(i - 1).is('(')
                        && (tokens.get(i - 2).is("as") || tokens.get(i - 2).is("materialized"));
                if (opens && CHANGING.contains(tokens.get(i).folded())) {
                    return true;
                }
            }
            return false;
        }

        private boolean has(Predicate<SqlToken> wanted) {
            return outside().stream().anyMatch(wanted);
        }

        private int orderAt() {
            List<SqlToken> outside = outside();
            for (int i = outside.size() - 2; i >= 0; i--) {
                if (outside.get(i).is("order") && outside.get(i + 1).is("by")) {
                    return outside.get(i).offset();
                }
            }
            return -1;
        }

        private List<SqlToken> outside() {
            int[] depth = {0};
            return tokens.stream()
                    .filter(token -> {
                        depth[0] += token.is('(') ? 1 : token.is(')') ? -1 : 0;
                        return depth[0] == 0;
                    })
                    .toList();
        }
    }
}
