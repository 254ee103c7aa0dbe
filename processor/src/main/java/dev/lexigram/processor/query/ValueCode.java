package dev.lexigram.processor.query;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.MetamodelNames;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.query.ValueType.Rank;
import dev.lexigram.sql.query.Functions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// Writes what has a value as Java: what Java knows as it is, the rest with `Functions`.
///
/// @param terms what names stand for
record ValueCode(Terms terms) {

    /// Whether Java knows the value before the database is asked.
    boolean isValue(Expr expr) {
        return switch (expr) {
            case Expr.Attribute attribute -> terms.attribute(expr).isEmpty();
            case Expr.Negative(Expr value, int at) -> value instanceof Expr.Numeral;
            case Expr.Now now -> false;
            case Expr.Call call -> false;
            case Expr.Binary binary -> false;
            case Expr.Count count -> false;
            case Expr.Named parameter -> true;
            case Expr.Positional parameter -> true;
            case Expr.Text text -> true;
            case Expr.Numeral numeral -> true;
            case Expr.Truth truth -> true;
            case Expr.Nothing nothing -> true;
            case Expr.Constant constant -> true;
        };
    }

    /// The attribute as the metamodel names it.
    CodeBlock attribute(AttributeType attribute) {
        return new MetamodelNames(terms.sources(), terms.entity()).attribute(attribute);
    }

    /// Something as an argument of any type.
    ///
    /// @param beside the enum that it is compared with or assigned to
    CodeBlock operand(Expr expr, Optional<TypeElement> beside) {
        return switch (expr) {
            case Expr.Attribute(String name, int at) ->
                terms.attribute(name)
                        .map(found -> CodeBlock.of("$L.field()", attribute(found)))
                        .orElseGet(() -> constant(name, beside));
            case Expr.Named named -> variable(expr);
            case Expr.Positional positional -> variable(expr);
            case Expr.Text(String value, int at) -> CodeBlock.of("$S", value);
            case Expr.Numeral numeral -> CodeBlock.of("$L", plain(numeral));
            case Expr.Truth(boolean value, int at) -> CodeBlock.of("$L", value);
            case Expr.Nothing(int at) -> CodeBlock.of("null");
            case Expr.Constant(String name, int at) -> constant(name, beside);
            case Expr.Now(Expr.Clock clock, int at) -> function(now(clock), List.of());
            case Expr.Count count -> throw new IllegalStateException("A count stands alone.");
            case Expr.Call(Expr.Function function, List<Expr> arguments, int at) ->
                function(function.name().toLowerCase(Locale.ROOT), arguments);
            case Expr.Binary(Expr left, Expr.Operator operator, Expr right) ->
                function(operator(left, operator, right), List.of(left, right));
            case Expr.Negative(Expr value, int at) ->
                value instanceof Expr.Numeral numeral
                        ? CodeBlock.of("-$L", plain(numeral))
                        : CodeBlock.of("$T.minus(0, $L)", Functions.class, operand(value, Optional.empty()));
        };
    }

    private CodeBlock function(String name, List<Expr> arguments) {
        CodeBlock all = arguments.stream()
                .map(argument -> operand(argument, Optional.empty()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.$L($L)", Functions.class, name, all);
    }

    private static String now(Expr.Clock clock) {
        return switch (clock) {
            case DATE -> "dateNow";
            case TIME -> "timeNow";
            case DATETIME -> "dateTimeNow";
        };
    }

    private String operator(Expr left, Expr.Operator operator, Expr right) {
        return switch (operator) {
            case PLUS -> "plus";
            case MINUS -> "minus";
            case TIMES -> "times";
            case DIVIDED_BY -> isWhole(left) && isWhole(right) ? "quotient" : "dividedBy";
            case CONCAT -> "concat";
        };
    }

    private boolean isWhole(Expr expr) {
        return new ExprCheck(terms, new Findings()).check(expr).isWhole();
    }

    private CodeBlock variable(Expr parameter) {
        return CodeBlock.of("$N", terms.parameter(parameter).orElseThrow().variable());
    }

    private CodeBlock constant(String name, Optional<TypeElement> beside) {
        TypeElement type = terms.named(name).or(() -> beside).orElseThrow();
        Element constant = terms.constant(type, name).orElseThrow();
        return CodeBlock.of(
                "$T.$N", ClassName.get(type), constant.getSimpleName().toString());
    }

    private static String plain(Expr.Numeral numeral) {
        boolean wide = Terms.of(numeral).rank().equals(Optional.of(Rank.LONG));
        boolean marked = numeral.value().toLowerCase(Locale.ROOT).endsWith("l");
        return wide && !marked ? numeral.value() + "L" : numeral.value();
    }

    /// What Java knows as a value of just that type.
    ///
    /// @return empty where Java needs another type
    Optional<CodeBlock> fitting(Expr value, TypeMirror wanted) {
        TypeMirror boxed = terms.sources().boxed(wanted);
        return switch (value) {
            case Expr.Named named -> parameter(value, boxed);
            case Expr.Positional positional -> parameter(value, boxed);
            case Expr.Numeral numeral -> number(numeral, "", boxed);
            case Expr.Negative(Expr inner, int at)
            when inner instanceof Expr.Numeral numeral -> number(numeral, "-", boxed);
            case Expr.Text(String text, int at)
            when terms.sources().is(boxed, Character.class) ->
                Optional.of(CodeBlock.of("$L", character(text.charAt(0))));
            default -> Optional.of(operand(value, terms.sources().element(boxed)));
        };
    }

    private Optional<CodeBlock> parameter(Expr expr, TypeMirror wanted) {
        MethodParameter parameter = terms.parameter(expr).orElseThrow();
        if (terms.sources().isSame(parameter.type(), wanted)) {
            return Optional.of(variable(expr));
        }
        TypeMirror primitive = primitive(wanted);
        boolean widens = parameter.type().getKind().isPrimitive()
                && primitive.getKind().isPrimitive()
                && terms.sources().types().isAssignable(parameter.type(), primitive);
        return widens ? Optional.of(CodeBlock.of("($T) $L", primitive, variable(expr))) : Optional.empty();
    }

    private TypeMirror primitive(TypeMirror boxed) {
        boolean number = terms.of(boxed)
                .rank()
                .filter(rank -> !rank.name().startsWith("BIG"))
                .isPresent();
        return number ? terms.sources().types().unboxedType(boxed) : boxed;
    }

    private Optional<CodeBlock> number(Expr.Numeral numeral, String sign, TypeMirror wanted) {
        Rank own = Terms.of(numeral).rank().orElseThrow();
        String digits = sign + Terms.digits(numeral.value());
        Rank rank = terms.of(wanted).rank().orElseThrow();
        return switch (rank) {
            case BYTE, SHORT ->
                own == Rank.INTEGER
                        ? Optional.of(CodeBlock.of("($L) $L", rank.name().toLowerCase(Locale.ROOT), digits))
                        : Optional.empty();
            case INTEGER -> own == Rank.INTEGER ? Optional.of(CodeBlock.of("$L", digits)) : Optional.empty();
            case LONG -> own.isWhole() ? Optional.of(CodeBlock.of("$LL", digits)) : Optional.empty();
            case BIG_INTEGER ->
                own.isWhole() ? Optional.of(CodeBlock.of("new $T($S)", BigInteger.class, digits)) : Optional.empty();
            case BIG_DECIMAL -> Optional.of(CodeBlock.of("new $T($S)", BigDecimal.class, digits));
            case FLOAT -> Optional.of(CodeBlock.of("$Lf", digits));
            case DOUBLE -> Optional.of(CodeBlock.of("$Ld", digits));
        };
    }

    private static String character(char value) {
        return switch (value) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            default -> "'" + value + "'";
        };
    }

    /// A pattern, which Java puts together.
    CodeBlock pattern(Expr pattern) {
        return pattern instanceof Expr.Binary(Expr left, Expr.Operator operator, Expr right)
                ? CodeBlock.of("$L + $L", pattern(left), pattern(right))
                : operand(pattern, Optional.empty());
    }
}
