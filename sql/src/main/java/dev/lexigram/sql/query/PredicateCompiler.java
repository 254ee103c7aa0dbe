package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Predicate.And;
import dev.lexigram.contracts.query.Predicate.Between;
import dev.lexigram.contracts.query.Predicate.Compare;
import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Fragment;
import dev.lexigram.contracts.query.Predicate.In;
import dev.lexigram.contracts.query.Predicate.IsNull;
import dev.lexigram.contracts.query.Predicate.Like;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.contracts.query.Predicate.Not;
import dev.lexigram.contracts.query.Predicate.Or;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Writes a condition as SQL with parameters.
///
/// Whatever it writes can stand beside `and`. In `like` patterns of the caller a backslash escapes a wildcard;
/// literal searches escape theirs with `!`.
///
/// @param to where to
record PredicateCompiler(Rendering to) {

    private static final char ESCAPE = '!';
    private static final Identifier LIMITED = Identifier.of("limited");

    void write(Predicate predicate) {
        switch (predicate) {
            case Compare(Operand left, Comparison comparison, Operand right) -> {
                if (left instanceof Field one && right instanceof Field other) {
                    to.fields().checkComparable(one, other);
                }
                beside(right, left);
                to.text(symbol(comparison));
                beside(left, right);
            }
            case In in -> in(in);
            case Between(Operand operand, Operand low, Operand high, boolean negated) -> {
                to.operand(operand).text(negated ? " not between " : " between ");
                beside(operand, low);
                to.text(" and ");
                beside(operand, high);
            }
            case Like like -> like(like);
            case IsNull(Operand operand, boolean negated) ->
                to.operand(operand).text(negated ? " is not null" : " is null");
            case And(List<Predicate> all) -> join(all, " and ", "1 = 1");
            case Or(List<Predicate> any) -> join(any, " or ", "1 = 0");
            case Not(Predicate inner) -> to.text("not (").condition(inner).text(")");
            case Fragment(String text, List<?> parameters) -> to.raw(text, parameters);
            case SqlCondition condition -> write(condition);
            case Predicate.Native other -> throw NotSql.of(other);
        }
    }

    private void write(SqlCondition condition) {
        switch (condition) {
            case SqlCondition.Unknown() -> to.text("1 = null");
            case SqlCondition.Exists(Query.Rows rows, boolean negated) ->
                to.text(negated ? "not exists " : "exists ").rows(rows);
            case SqlCondition.InRows(Operand operand, Query.Rows rows, boolean negated) ->
                to.operand(operand).text(negated ? " not in " : " in ").rows(unlimited(rows));
            case SqlCondition.OfEntity(Predicate inner, FieldResolver entity) ->
                to.with(entity.within(to.fields())).text("(").condition(inner).text(")");
            case SqlCondition.Custom custom -> {
                to.text("(");
                custom.write(to);
                to.text(")");
            }
        }
    }

    // MySQL and MariaDB take no limit right after 'in'.
    private static Query.Rows unlimited(Query.Rows rows) {
        boolean limited = rows.ordering().limit() != null || rows.ordering().offset() != null;
        return limited ? Query.Select.from(new Source.Derived(rows, LIMITED)) : rows;
    }

    /// Writes an operand; a value is bound as the field beside it wants it.
    private void beside(Operand other, Operand operand) {
        if (operand instanceof Operand.Value(Object value)) {
            value(other, value);
        } else {
            to.operand(operand);
        }
    }

    private void value(Operand beside, Object value) {
        if (beside instanceof Field field) {
            to.value(to.fields().bindable(field, value));
        } else if (beside instanceof SqlExpression && (value instanceof BigDecimal || value instanceof BigInteger)) {
            exact(value);
        } else {
            to.value(value);
        }
    }

    private void exact(Object value) {
        Optional<Dialect.Shifted> around = to.dialect().exactBesideComputed();
        to.text(around.map(Dialect.Shifted::before).orElse(""));
        to.value(value);
        to.text(around.map(Dialect.Shifted::behind).orElse(""));
    }

    private static String symbol(Comparison comparison) {
        return switch (comparison) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
        };
    }

    private void in(In in) {
        if (in.values().isEmpty()) {
            if (in.operand() instanceof Field field) {
                // Still resolved, so that a misspelt name is an error and not an empty answer.
                to.fields().resolve(field);
            }
            to.text(in.negated() ? "1 = 1" : "1 = 0");
            return;
        }
        to.operand(in.operand());
        String sep = in.negated() ? " not in (" : " in (";
        for (Object value : in.values()) {
            to.text(sep);
            beside(in.operand(), Operand.of(value));
            sep = ", ";
        }
        to.text(")");
    }

    private void like(Like like) {
        if (like.operand() instanceof Field field) {
            to.fields().checkText(field);
        }
        if (like.match() == Match.ILIKE || like.match() == Match.ICONTAINS) {
            inAnyCase(like);
        } else if (to.dialect().can(Capability.GLOB)) {
            to.operand(like.operand()).text(like.negated() ? " not glob " : " glob ");
            to.value(GlobPattern.of(like.match(), like.text()));
        } else {
            to.operand(like.operand()).text(like.negated() ? " not like " : " like ");
            to.value(pattern(like)).text(escape(like));
        }
    }

    private void inAnyCase(Like like) {
        String not = like.negated() ? " not" : "";
        if (to.dialect().can(Capability.ILIKE)) {
            to.operand(like.operand()).text(not).text(" ilike ").value(pattern(like));
        } else {
            String fold = to.dialect().foldCase();
            to.text(fold).operand(like.operand()).text(")").text(not).text(" like ");
            to.text(fold).value(pattern(like)).text(")");
        }
        to.text(escape(like));
    }

    private String escape(Like like) {
        boolean pattern = like.match() == Match.LIKE || like.match() == Match.ILIKE;
        return pattern ? to.dialect().patternEscape() : " escape '!'";
    }

    private static String pattern(Like like) {
        return switch (like.match()) {
            case LIKE, ILIKE -> like.text();
            case CONTAINS, ICONTAINS -> "%" + literal(like.text()) + "%";
            case STARTS_WITH -> literal(like.text()) + "%";
            case ENDS_WITH -> "%" + literal(like.text());
        };
    }

    private static String literal(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == ESCAPE) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private void join(List<Predicate> parts, String word, String ifNone) {
        if (parts.isEmpty()) {
            to.text(ifNone);
            return;
        }
        String sep = "(";
        for (Predicate part : parts) {
            to.text(sep);
            write(part);
            sep = word;
        }
        to.text(")");
    }
}
