package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.query.ValueType.Family;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Checks conditions.
///
/// @param terms what names stand for
/// @param values checks what is compared
/// @param findings where mistakes go
record ConditionCheck(Terms terms, ExprCheck values, Findings findings) {

    void check(Condition condition) {
        switch (condition) {
            case Condition.And(List<Condition> all) -> all.forEach(this::check);
            case Condition.Or(List<Condition> any) -> any.forEach(this::check);
            case Condition.Not(Condition inner) -> check(inner);
            case Condition.Compare(Expr left, Comparison comparison, Expr right) -> compare(left, comparison, right);
            case Condition.Between(Expr value, Expr low, Expr high, boolean negated) -> {
                compare(value, Comparison.GE, low);
                compare(value, Comparison.LE, high);
            }
            case Condition.In in -> in(in);
            case Condition.Like like -> like(like);
            case Condition.IsNull(Expr value, boolean negated) -> isNull(value);
        }
    }

    private void compare(Expr left, Comparison comparison, Expr right) {
        ValueType one = values.check(left, terms.enumOf(right));
        ValueType other = values.check(right, terms.enumOf(left));
        if (comparison != Comparison.EQ && comparison != Comparison.NE) {
            ordered(left);
            ordered(right);
        }
        comparable(left, one, right, other);
    }

    private void ordered(Expr expr) {
        Optional<AttributeType> plain = terms.attribute(expr).filter(found -> found.kind() == AttributeType.Kind.PLAIN);
        plain.ifPresent(found -> findings.add(
                expr.at(),
                "LEX_GEN_310",
                "The values of '" + found.name() + "' have no order.",
                "Compare with = or <>."));
    }

    private void comparable(Expr left, ValueType one, Expr right, ValueType other) {
        if (terms.areComparable(one, other) || isCharacter(one, right) || isCharacter(other, left)) {
            return;
        }
        String sentence =
                "This is " + ExprCheck.shown(other) + ", which cannot be compared with " + ExprCheck.shown(one) + ".";
        findings.add(right.at(), "LEX_GEN_307", sentence, hint(one, other));
    }

    /// Whether a text can be compared with a character: it is one.
    private static boolean isCharacter(ValueType type, Expr expr) {
        return type.family() == Family.CHARACTER
                && expr instanceof Expr.Text(String text, int at)
                && text.length() == 1;
    }

    private String hint(ValueType one, ValueType other) {
        Optional<TypeMirror> elements = other.type().flatMap(terms::element);
        if (elements.isPresent()) {
            return "Write 'in' for one of several values.";
        }
        if (one.family() == Family.ENUM && other.family() == Family.TEXT) {
            return "Write the constant's name without quotes, or take a parameter of the enum.";
        }
        return one.type().isPresent() ? "Give a value of its type." : "";
    }

    private void in(Condition.In in) {
        Optional<TypeElement> beside = terms.enumOf(in.value());
        ValueType value =
                values.check(in.value(), in.among().stream().findFirst().flatMap(terms::enumOf));
        for (Expr each : in.among()) {
            ValueType found = values.check(each, beside);
            Optional<TypeMirror> elements =
                    terms.parameter(each).map(MethodParameter::type).flatMap(terms::element);
            if (elements.isPresent() && in.among().size() > 1) {
                String hint = "Write 'in " + shown(each) + "', or give the values one by one.";
                findings.add(each.at(), "LEX_GEN_318", "A collection stands among single values.", hint);
            } else if (elements.isPresent()) {
                collection(in.value(), value, each, elements.get());
            } else {
                comparable(in.value(), value, each, found);
            }
        }
    }

    private void collection(Expr left, ValueType value, Expr each, TypeMirror elements) {
        comparable(left, value, each, terms.of(elements));
        boolean odd = elements.getKind().isPrimitive()
                && elements.getKind() != TypeKind.INT
                && elements.getKind() != TypeKind.LONG
                && elements.getKind() != TypeKind.DOUBLE;
        if (odd) {
            findings.add(each.at(), "LEX_GEN_307", "Arrays of " + elements + " are not taken.", "Take a List.");
        }
    }

    private static String shown(Expr parameter) {
        return switch (parameter) {
            case Expr.Named(String name, int at) -> ":" + name;
            case Expr.Positional(int position, int at) -> "?" + position;
            default -> "…";
        };
    }

    private void like(Condition.Like like) {
        ValueType value = values.check(like.value());
        if (!value.is(Family.TEXT)) {
            String sentence = "Only texts are matched with patterns, but this is " + ExprCheck.shown(value) + ".";
            findings.add(like.value().at(), "LEX_GEN_309", sentence, "Compare it with = or between.");
        }
        pattern(like.pattern(), like.match());
    }

    private void pattern(Expr pattern, Match match) {
        ValueType type = values.check(pattern);
        if (!isMadeOfValues(pattern) || !type.is(Family.TEXT)) {
            String sentence = "A pattern is a text, a parameter with a text, or several of them with ||.";
            findings.add(pattern.at(), "LEX_GEN_309", sentence, "");
        } else if (match == Match.LIKE || match == Match.ILIKE) {
            escapes(pattern);
        }
    }

    private static boolean isMadeOfValues(Expr pattern) {
        return switch (pattern) {
            case Expr.Text text -> true;
            case Expr.Named parameter -> true;
            case Expr.Positional parameter -> true;
            case Expr.Binary(Expr left, Expr.Operator operator, Expr right) ->
                isMadeOfValues(left) && isMadeOfValues(right);
            default -> false;
        };
    }

    private void escapes(Expr pattern) {
        if (!(pattern instanceof Expr.Text(String text, int at))) {
            return;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end--;
        }
        if ((text.length() - end) % 2 == 1) {
            String sentence = "The pattern ends in a backslash that escapes nothing.";
            findings.add(at, "LEX_GEN_309", sentence, "Write two for a literal one.");
        }
    }

    private void isNull(Expr value) {
        values.check(value);
        boolean never = terms.parameter(value)
                .filter(parameter -> parameter.type().getKind().isPrimitive())
                .isPresent();
        if (never) {
            findings.add(value.at(), "LEX_GEN_315", "The parameter is never null.", "Give it the boxed type.");
        }
    }
}
