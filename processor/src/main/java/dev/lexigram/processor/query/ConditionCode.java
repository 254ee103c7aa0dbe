package dev.lexigram.processor.query;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.sql.query.Functions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// Writes conditions as Java: `User_.age.ge(min).and(User_.name.like(pattern))`.
///
/// @param terms what names stand for
/// @param values writes what is compared
record ConditionCode(Terms terms, ValueCode values) {

    /// @param choice whether it is of the form `a ? b : c`, which needs brackets before a dot
    private record Written(CodeBlock code, boolean choice) {

        static Written plain(CodeBlock code) {
            return new Written(code, false);
        }

        CodeBlock receiver() {
            return choice ? CodeBlock.of("($L)", code) : code;
        }
    }

    /// A condition, to be put where any expression may stand.
    CodeBlock of(Condition condition) {
        return write(condition).code();
    }

    private Written write(Condition condition) {
        return switch (condition) {
            case Condition.And(List<Condition> all) -> chain("and", all);
            case Condition.Or(List<Condition> any) -> chain("or", any);
            case Condition.Not(Condition inner) ->
                Written.plain(CodeBlock.of("$L.not()", write(inner).receiver()));
            case Condition.Compare(Expr left, Comparison comparison, Expr right) ->
                unlessNull(List.of(left, right), compare(left, comparison, right));
            case Condition.Between between ->
                unlessNull(List.of(between.value(), between.low(), between.high()), between(between));
            case Condition.In in -> in(in);
            case Condition.Like like -> unlessNull(List.of(like.value(), like.pattern()), like(like));
            case Condition.IsNull(Expr value, boolean negated) -> isNull(value, negated);
        };
    }

    private Written chain(String word, List<Condition> parts) {
        CodeBlock.Builder code = CodeBlock.builder().add(write(parts.getFirst()).receiver());
        for (Condition part : parts.subList(1, parts.size())) {
            code.add("$Z.$L($L)", word, of(part));
        }
        return Written.plain(code.build());
    }

    /// What is compared with null is unknown: databases say so, Java is told.
    private Written unlessNull(List<Expr> parts, CodeBlock code) {
        CodeBlock nulls = nulls(parts);
        return nulls.isEmpty()
                ? Written.plain(code)
                : new Written(CodeBlock.of("$L ? $T.unknown() : $L", nulls, Functions.class, code), true);
    }

    /// Whether any argument is null, or nothing when none can be.
    CodeBlock nulls(List<Expr> parts) {
        Nullness nullness = new Nullness(terms.sources());
        return Leaves.parameters(parts).stream()
                .flatMap(used -> terms.parameter(used).stream())
                .filter(nullness::mayBeNull)
                .map(MethodParameter::variable)
                .distinct()
                .map(variable -> CodeBlock.of("$N == null", variable))
                .collect(CodeBlock.joining(" || "));
    }

    private CodeBlock compare(Expr left, Comparison comparison, Expr right) {
        if (!values.isValue(left)) {
            return said(left, word(comparison), List.of(right));
        }
        if (!values.isValue(right)) {
            return said(right, word(turned(comparison)), List.of(left));
        }
        return CodeBlock.of(
                "new $T($T.of($L), $T.$L, $T.of($L))",
                Predicate.Compare.class,
                Operand.class,
                values.operand(left, terms.enumOf(right)),
                Comparison.class,
                comparison.name(),
                Operand.class,
                values.operand(right, terms.enumOf(left)));
    }

    private static String word(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT);
    }

    private static Comparison turned(Comparison comparison) {
        return switch (comparison) {
            case EQ, NE -> comparison;
            case LT -> Comparison.GT;
            case LE -> Comparison.GE;
            case GT -> Comparison.LT;
            case GE -> Comparison.LE;
        };
    }

    /// Something that the database computes, and what is said about it: `User_.age.between(1, 2)`.
    private CodeBlock said(Expr subject, String word, List<Expr> arguments) {
        Optional<AttributeType> attribute = terms.attribute(subject);
        if (attribute.isPresent()) {
            Optional<CodeBlock> typed = typed(attribute.get(), word, arguments);
            if (typed.isPresent()) {
                return typed.get();
            }
        }
        Optional<TypeElement> type = terms.enumOf(subject);
        CodeBlock all = arguments.stream()
                .map(argument -> values.operand(argument, type))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L.$L($L)", values.operand(subject, Optional.empty()), word, all);
    }

    /// With the compiler's check of the arguments, where they have the attribute's type.
    private Optional<CodeBlock> typed(AttributeType attribute, String word, List<Expr> arguments) {
        Optional<AttributeType> other = arguments.size() == 1 && !word.equals("in") && !word.equals("notIn")
                ? terms.attribute(arguments.getFirst())
                : Optional.empty();
        if (other.isPresent()
                && terms.sources().isSame(attribute.type(), other.get().type())) {
            return Optional.of(
                    CodeBlock.of("$L.$L($L)", values.attribute(attribute), word, values.attribute(other.get())));
        }
        List<CodeBlock> fitting = arguments.stream()
                .filter(values::isValue)
                .flatMap(argument -> values.fitting(argument, attribute.type()).stream())
                .toList();
        return fitting.size() < arguments.size()
                ? Optional.empty()
                : Optional.of(
                        CodeBlock.of("$L.$L($L)", values.attribute(attribute), word, CodeBlock.join(fitting, ", ")));
    }

    private CodeBlock between(Condition.Between between) {
        if (!values.isValue(between.value())) {
            String word = between.negated() ? "notBetween" : "between";
            return said(between.value(), word, List.of(between.low(), between.high()));
        }
        CodeBlock both = CodeBlock.of(
                "$L.and($L)",
                compare(between.value(), Comparison.GE, between.low()),
                compare(between.value(), Comparison.LE, between.high()));
        return between.negated() ? CodeBlock.of("$L.not()", both) : both;
    }

    private Written in(Condition.In in) {
        Optional<MethodParameter> several = in.among().stream()
                .flatMap(each -> terms.parameter(each).stream())
                .filter(parameter -> terms.element(parameter.type()).isPresent())
                .findFirst();
        if (several.isPresent()) {
            List<Expr> parts = List.of(in.value(), in.among().getFirst());
            return unlessNull(parts, among(in, several.get()));
        }
        return among(in);
    }

    /// One of the values; those that may be null stand alone, as the others still count then.
    private Written among(Condition.In in) {
        List<Expr> sure = in.among().stream()
                .filter(each -> nulls(List.of(each)).isEmpty())
                .toList();
        if (sure.size() == in.among().size() && !values.isValue(in.value())) {
            String word = in.negated() ? "notIn" : "in";
            return unlessNull(List.of(in.value()), said(in.value(), word, in.among()));
        }
        Condition any = any(in.value(), in.among());
        return write(in.negated() ? new Condition.Not(any) : any);
    }

    private static Condition any(Expr value, List<Expr> among) {
        List<Condition> each = new ArrayList<>();
        among.forEach(one -> each.add(new Condition.Compare(value, Comparison.EQ, one)));
        return each.size() == 1 ? each.getFirst() : new Condition.Or(each);
    }

    private CodeBlock among(Condition.In in, MethodParameter several) {
        String word = in.negated() ? "notIn" : "in";
        TypeMirror elements = terms.element(several.type()).orElseThrow();
        CodeBlock all = elements.getKind().isPrimitive()
                ? CodeBlock.of("$T.stream($N).boxed().toList()", Arrays.class, several.variable())
                : CodeBlock.of("$N", several.variable());
        Optional<AttributeType> typed =
                terms.attribute(in.value()).filter(attribute -> terms.sources().isSame(attribute.type(), elements));
        CodeBlock subject = typed.map(values::attribute).orElseGet(() -> values.operand(in.value(), Optional.empty()));
        return CodeBlock.of("$L.$L($L)", subject, word, all);
    }

    private CodeBlock like(Condition.Like like) {
        CodeBlock pattern = values.pattern(like.pattern());
        if (values.isValue(like.value())) {
            return CodeBlock.of(
                    "new $T($T.of($L), $T.$L, $L, $L)",
                    Predicate.Like.class,
                    Operand.class,
                    values.operand(like.value(), Optional.empty()),
                    Match.class,
                    like.match().name(),
                    pattern,
                    like.negated());
        }
        CodeBlock subject = terms.attribute(like.value())
                .map(values::attribute)
                .orElseGet(() -> values.operand(like.value(), Optional.empty()));
        if (like.negated() && like.match() == Match.LIKE) {
            return CodeBlock.of("$L.notLike($L)", subject, pattern);
        }
        CodeBlock match = CodeBlock.of("$L.$L($L)", subject, word(like.match()), pattern);
        return like.negated() ? CodeBlock.of("$L.not()", match) : match;
    }

    private static String word(Match match) {
        return switch (match) {
            case LIKE -> "like";
            case ILIKE -> "ilike";
            case CONTAINS -> "contains";
            case ICONTAINS -> "icontains";
            case STARTS_WITH -> "startsWith";
            case ENDS_WITH -> "endsWith";
        };
    }

    private Written isNull(Expr value, boolean negated) {
        CodeBlock nulls = nulls(List.of(value));
        String met = negated ? "never" : "always";
        if (values.isValue(value)) {
            CodeBlock known =
                    nulls.isEmpty() ? CodeBlock.of("$L == null", values.operand(value, Optional.empty())) : nulls;
            CodeBlock otherwise = CodeBlock.of("$T.$L()", Predicate.class, negated ? "always" : "never");
            return choice(known, met, otherwise);
        }
        CodeBlock subject =
                terms.attribute(value).map(values::attribute).orElseGet(() -> values.operand(value, Optional.empty()));
        CodeBlock asked = CodeBlock.of("$L.$L()", subject, negated ? "isNotNull" : "isNull");
        return nulls.isEmpty() ? Written.plain(asked) : choice(nulls, met, asked);
    }

    private static Written choice(CodeBlock nulls, String met, CodeBlock otherwise) {
        return new Written(CodeBlock.of("$L ? $T.$L() : $L", nulls, Predicate.class, met, otherwise), true);
    }
}
