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
import java.util.List;

/// Writes a condition as SQL with parameters.
///
/// In `like` patterns of the caller a backslash escapes a wildcard; literal searches escape theirs with `!`.
///
/// @param out where to
/// @param fields how fields become columns
record PredicateCompiler(SqlWriter out, FieldResolver fields) {

    private static final char ESCAPE = '!';

    void write(Predicate predicate) {
        switch (predicate) {
            case Compare(Field left, Comparison comparison, Operand right) -> {
                column(left);
                out.text(symbol(comparison));
                operand(right);
            }
            case In in -> in(in);
            case Between(Field field, Object low, Object high, boolean negated) -> {
                column(field);
                out.text(negated ? " not between " : " between ")
                        .value(low)
                        .text(" and ")
                        .value(high);
            }
            case Like like -> like(like);
            case IsNull(Field field, boolean negated) -> {
                column(field);
                out.text(negated ? " is not null" : " is null");
            }
            case And(List<Predicate> all) -> join(all, " and ", "1 = 1");
            case Or(List<Predicate> any) -> join(any, " or ", "1 = 0");
            case Not(Predicate inner) -> {
                out.text("not (");
                write(inner);
                out.text(")");
            }
            case Fragment(String text, List<?> parameters) -> {
                out.text("(").text(text).text(")");
                parameters.forEach(out::parameter);
            }
        }
    }

    private void column(Field field) {
        out.name(fields.resolve(field));
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Field field -> column(field);
            case Operand.Value(Object value) -> out.value(value);
        }
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
            // The field is still resolved, so that a misspelt name is an error and not an empty answer.
            fields.resolve(in.field());
            out.text(in.negated() ? "1 = 1" : "1 = 0");
            return;
        }
        column(in.field());
        String sep = in.negated() ? " not in (" : " in (";
        for (Object value : in.values()) {
            out.text(sep).value(value);
            sep = ", ";
        }
        out.text(")");
    }

    private void like(Like like) {
        boolean fold = like.match() == Match.ILIKE && !out.dialect().can(Capability.ILIKE);
        out.text(fold ? "lower(" : "");
        column(like.field());
        out.text(fold ? ")" : "").text(like.negated() ? " not" : "");
        out.text(like.match() == Match.ILIKE && !fold ? " ilike " : " like ");
        out.text(fold ? "lower(" : "").value(pattern(like)).text(fold ? ")" : "");
        boolean pattern = like.match() == Match.LIKE || like.match() == Match.ILIKE;
        out.text(pattern ? out.dialect().patternEscape() : " escape '!'");
    }

    private static String pattern(Like like) {
        return switch (like.match()) {
            case LIKE, ILIKE -> like.text();
            case CONTAINS -> "%" + literal(like.text()) + "%";
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
            out.text(ifNone);
            return;
        }
        String sep = "(";
        for (Predicate part : parts) {
            out.text(sep);
            write(part);
            sep = word;
        }
        out.text(")");
    }
}
