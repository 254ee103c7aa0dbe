package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.query.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement's text cut at its parameters. Immutable and thread-safe.
///
/// @param pieces the text between the parameters, one more than there are parameters
/// @param names what each parameter is called: a name, or the position from 0 as digits
/// @param named whether the parameters have names
/// @param access whether it only reads
record ParsedSql(List<String> pieces, List<String> names, boolean named, Access access) {

    private static final Pattern NOT_IN = Pattern.compile("\\bnot\\s+in\\s*$", Pattern.CASE_INSENSITIVE);

    /// The text and values for positional parameters.
    SqlText positional(List<? extends @Nullable Object> values) {
        return text(inOrder(values));
    }

    /// The value of each parameter, in the order in which the parameters stand in the text.
    List<@Nullable Object> inOrder(List<? extends @Nullable Object> values) {
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
        return ordered;
    }

    /// The text with a `?` for each parameter, for rows of values from {@link #inOrder}.
    String batchText() {
        return String.join("?", pieces);
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
                        .hint(
                                names.isEmpty()
                                        ? "It has no parameters."
                                        : "Its parameters: " + String.join(", ", new LinkedHashSet<>(names)) + "."),
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
            if (NOT_IN.matcher(beforeOpenParenthesis(sql)).find()) {
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

    /// What stands before the parenthesis that is open at the end of the text, or nothing.
    private static CharSequence beforeOpenParenthesis(CharSequence sql) {
        int closed = 0;
        for (int i = sql.length() - 1; i >= 0; i--) {
            char c = sql.charAt(i);
            if (c == '(' && closed == 0) {
                return sql.subSequence(0, i);
            }
            closed += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        return "";
    }

    private Problem problem(String sentence) {
        return Problem.of(sentence).with("sql", batchText());
    }

    private ParameterBindingException wrong(String sentence, String hint) {
        return new ParameterBindingException(problem(sentence).hint(hint), null);
    }
}
