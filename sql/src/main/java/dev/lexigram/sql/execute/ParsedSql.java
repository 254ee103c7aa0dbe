package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.query.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A statement's text cut at its parameters. Immutable and thread-safe.
///
/// @param pieces the text between the parameters, one more than there are parameters
/// @param names what each parameter is called: a name, or the position from 0 as digits
/// @param named whether the parameters have names
/// @param access whether it only reads
record ParsedSql(List<String> pieces, List<String> names, boolean named, Access access) {

    /// The text and values for positional parameters.
    SqlText positional(List<? extends @Nullable Object> values) {
        if (named) {
            throw wrong("The statement names its parameters, and values came by position.", "Use bind(name, value).");
        }
        int needed = names.stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1;
        if (needed != values.size()) {
            throw new ParameterBindingException(
                    problem("The number of values is not the number of parameters.")
                            .with("parameters", needed)
                            .with("values", values.size())
                            .hint("Bind one value for each; write ?? for an operator's own question mark."),
                    null);
        }
        List<@Nullable Object> ordered = new ArrayList<>(names.size());
        names.forEach(position -> ordered.add(values.get(Integer.parseInt(position))));
        return text(ordered);
    }

    /// The text and values for named parameters.
    SqlText named(Map<String, ? extends @Nullable Object> values) {
        if (!named && !names.isEmpty()) {
            throw wrong("The statement's parameters have no names, and values came by name.", "Use bind(values…).");
        }
        for (String given : values.keySet()) {
            if (!names.contains(given)) {
                throw unknown(given);
            }
        }
        List<@Nullable Object> ordered = new ArrayList<>(names.size());
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw new ParameterBindingException(
                        problem("A parameter has no value.")
                                .with("parameter", name)
                                .hint("Bind it."),
                        null);
            }
            ordered.add(values.get(name));
        }
        return text(ordered);
    }

    private ParameterBindingException unknown(String given) {
        return new ParameterBindingException(
                problem("The statement has no parameter of that name.")
                        .with("name", given)
                        .hint("Its parameters: " + String.join(", ", names) + "."),
                null);
    }

    private SqlText text(List<@Nullable Object> values) {
        StringBuilder sql = new StringBuilder(pieces.getFirst());
        List<@Nullable Object> flat = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Collection<?> many) {
                list(many, sql, flat);
            } else {
                sql.append('?');
                flat.add(values.get(i));
            }
            sql.append(pieces.get(i + 1));
        }
        return new SqlText(sql.toString(), flat);
    }

    private void list(Collection<?> values, StringBuilder sql, List<@Nullable Object> flat) {
        if (values.isEmpty()) {
            String before = sql.toString().stripTrailing().toLowerCase(Locale.ROOT);
            if (before.endsWith("(")
                    && before.substring(0, before.length() - 1).stripTrailing().endsWith("not in")) {
                throw wrong("An empty list after 'not in' would match nothing.", "Leave the condition out.");
            }
            // Nothing equals null, so 'in (null)' is what 'in ()' would mean.
            sql.append("null");
            return;
        }
        String sep = "";
        for (Object value : values) {
            sql.append(sep).append('?');
            flat.add(value);
            sep = ", ";
        }
    }

    private Problem problem(String sentence) {
        return Problem.of(sentence).with("sql", String.join("?", pieces));
    }

    private ParameterBindingException wrong(String sentence, String hint) {
        return new ParameterBindingException(problem(sentence).hint(hint), null);
    }
}
