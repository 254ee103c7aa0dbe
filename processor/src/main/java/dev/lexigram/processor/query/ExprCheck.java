package dev.lexigram.processor.query;

import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.RelationType;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.query.ValueType.Family;
import dev.lexigram.processor.query.ValueType.Rank;
import dev.lexigram.processor.source.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Checks what has a value, and says what kind of value it is. Used by one thread.
final class ExprCheck {

    private final Terms terms;
    private final Findings findings;
    private final Set<String> missing = new HashSet<>();

    ExprCheck(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    /// The value of something that is no constant of an enum.
    ValueType check(Expr expr) {
        return check(expr, Optional.empty());
    }

    /// @param beside the enum that it is compared with or assigned to
    ValueType check(Expr expr, Optional<TypeElement> beside) {
        return switch (expr) {
            case Expr.Attribute attribute -> attribute(attribute, beside);
            case Expr.Named(String name, int at) -> parameter(expr, ":" + name);
            case Expr.Positional(int position, int at) -> parameter(expr, "?" + position);
            case Expr.Text text -> ValueType.of(Family.TEXT);
            case Expr.Numeral numeral -> Terms.of(numeral);
            case Expr.Truth truth -> ValueType.of(Family.TRUTH);
            case Expr.Nothing(int at) -> nothing(at);
            case Expr.Constant constant -> constant(constant, beside);
            case Expr.Now(Expr.Clock clock, int at) -> terms.of(clock);
            case Expr.Count(int at) -> count(at);
            case Expr.Call call -> call(call);
            case Expr.Binary binary -> binary(binary);
            case Expr.Negative(Expr value, int at) -> number("-", value);
        };
    }

    private ValueType nothing(int at) {
        findings.add(at, "LEX_GEN_315", "Nothing is equal to null, nor computed with it.", "Write 'is null'.");
        return ValueType.UNKNOWN;
    }

    private ValueType count(int at) {
        String hint = "Write 'select count(this)', and what is counted behind 'where'.";
        findings.add(at, "LEX_GEN_314", "A count stands alone behind 'select'.", hint);
        return ValueType.UNKNOWN;
    }

    private ValueType attribute(Expr.Attribute attribute, Optional<TypeElement> beside) {
        Optional<AttributeType> known = terms.attribute(attribute.name());
        if (known.isPresent()) {
            return terms.of(known.get().type());
        }
        if (beside.isPresent() && !attribute.name().equals(Expr.Attribute.KEY)) {
            return constant(attribute.name(), attribute.at(), beside.get());
        }
        unknown(attribute);
        return ValueType.UNKNOWN;
    }

    /// The attribute that is meant; empty when there is none, which was told.
    Optional<AttributeType> known(Expr.Attribute attribute) {
        Optional<AttributeType> known = terms.attribute(attribute.name());
        if (known.isEmpty()) {
            unknown(attribute);
        }
        return known;
    }

    private void unknown(Expr.Attribute attribute) {
        EntityType entity = terms.entity();
        String name = attribute.name();
        if (name.equals(Expr.Attribute.KEY)) {
            String sentence = "The key of " + entity.name() + " is not one attribute.";
            findings.add(attribute.at(), "LEX_GEN_317", sentence, "Name the attributes that you mean.");
        } else if (entity.relation(name).isPresent()) {
            relation(attribute.at(), name);
        } else {
            String sentence = entity.name() + " has no attribute '" + name + "'.";
            findings.add(attribute.at(), "LEX_GEN_302", sentence, Spelling.hint(name, entity.names()));
        }
    }

    private void relation(int at, String name) {
        String sentence = "'" + name + "' is a relation of " + terms.entity().name()
                + ", and a query is about the attributes of one entity.";
        findings.add(at, "LEX_GEN_316", sentence, "Ask for the attribute with the other's key, or join with @Sql.");
    }

    private ValueType parameter(Expr expr, String shown) {
        Optional<MethodParameter> parameter = terms.parameter(expr);
        if (parameter.isEmpty() && missing.add(shown)) {
            boolean named = expr instanceof Expr.Named;
            List<String> known = terms.parameters().stream()
                    .map(one -> named ? one.name() : "?" + one.position())
                    .toList();
            String sentence = "The method has no parameter " + shown + ".";
            findings.add(expr.at(), "LEX_GEN_304", sentence, Spelling.hint(shown.substring(named ? 1 : 0), known));
        }
        return parameter.map(found -> terms.of(found.type())).orElse(ValueType.UNKNOWN);
    }

    private ValueType constant(Expr.Constant constant, Optional<TypeElement> beside) {
        String name = constant.name();
        Optional<TypeElement> own = terms.named(name);
        if (own.isPresent()) {
            return terms.of(own.get().asType());
        }
        String first = name.substring(0, name.indexOf('.'));
        Optional<RelationType> relation = terms.entity().relation(first);
        if (relation.isPresent()) {
            relation(constant.at(), first);
            return ValueType.UNKNOWN;
        }
        if (beside.isPresent()) {
            return constant(name, constant.at(), beside.get());
        }
        String sentence =
                "'" + name + "' is neither an attribute of " + terms.entity().name() + " nor a constant of an enum.";
        findings.add(constant.at(), "LEX_GEN_311", sentence, "Write a constant with its enum's whole name.");
        return ValueType.UNKNOWN;
    }

    private ValueType constant(String name, int at, TypeElement type) {
        if (terms.constant(type, name).isPresent()) {
            return terms.of(type.asType());
        }
        List<String> constants = Terms.constants(type).stream()
                .map(one -> one.getSimpleName().toString())
                .toList();
        String sentence = "'" + name + "' is neither an attribute of "
                + terms.entity().name() + " nor a constant of " + type.getSimpleName() + ".";
        findings.add(at, "LEX_GEN_311", sentence, Spelling.hint(name.substring(name.lastIndexOf('.') + 1), constants));
        return ValueType.UNKNOWN;
    }

    private ValueType call(Expr.Call call) {
        String name = call.function().name().toLowerCase(Locale.ROOT);
        Expr first = call.arguments().getFirst();
        return switch (call.function()) {
            case ABS -> number(name, first);
            case LENGTH -> {
                text(name, first);
                yield ValueType.number(Rank.INTEGER);
            }
            case LOWER, UPPER -> text(name, first);
            case LEFT, RIGHT -> {
                characters(name, call.arguments().get(1));
                yield text(name, first);
            }
        };
    }

    private void characters(String function, Expr count) {
        ValueType found = check(count);
        boolean negative = count instanceof Expr.Negative;
        if (negative || !(found.isWhole() || found.family() == Family.UNKNOWN)) {
            String sentence = "'" + function + "' takes a number of characters.";
            findings.add(count.at(), "LEX_GEN_308", sentence, "Give a whole number that is not negative.");
        }
    }

    private ValueType binary(Expr.Binary binary) {
        String symbol = binary.operator().symbol();
        if (binary.operator() == Expr.Operator.CONCAT) {
            text(symbol, binary.left());
            return text(symbol, binary.right());
        }
        return number(symbol, binary.left()).with(number(symbol, binary.right()));
    }

    private ValueType number(String what, Expr expr) {
        return of(Family.NUMBER, what, expr, "numbers");
    }

    private ValueType text(String what, Expr expr) {
        return of(Family.TEXT, what, expr, "texts");
    }

    private ValueType of(Family family, String what, Expr expr, String values) {
        ValueType found = check(expr);
        if (found.is(family)) {
            return found;
        }
        String sentence = "'" + what + "' is for " + values + ", but this is " + shown(found) + ".";
        findings.add(expr.at(), "LEX_GEN_308", sentence, "");
        return ValueType.UNKNOWN;
    }

    /// A kind of value, as messages name it.
    static String shown(ValueType type) {
        return type.type().map(ExprCheck::shown).orElseGet(() -> switch (type.family()) {
            case NUMBER -> "a number";
            case TEXT -> "a text";
            case TRUTH -> "true or false";
            case CHARACTER, ENUM, INSTANT, OTHER, UNKNOWN -> "unknown";
        });
    }

    private static String shown(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared -> declared.asElement().getSimpleName().toString();
            case ArrayType array -> shown(array.getComponentType()) + "[]";
            default -> type.getKind().name().toLowerCase(Locale.ROOT);
        };
    }
}
