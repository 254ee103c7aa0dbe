package dev.lexigram.processor.statement;

import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import dev.lexigram.sql.execute.StatementText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Holds the parameters of a text to those of its method.
///
/// @param sources the compiler's knowledge
/// @param problems where mistakes go
/// @param kinds what types are in SQL
record Bindings(Sources sources, Problems problems, ValueKinds kinds) {

    /// Checks each text, and that all take the same.
    ///
    /// @param values the parameters that are values of the statement, in order
    void check(ExecutableElement method, Collection<Variant> variants, List<MethodParameter> values) {
        for (Variant variant : variants) {
            if (variant.text().named() || variant.text().names().isEmpty()) {
                checkNames(
                        method,
                        variant,
                        values.stream().map(MethodParameter::name).toList());
            } else {
                checkCount(method, variant, values);
            }
            values.forEach(value -> checkPlaces(method, variant, values, value));
        }
        checkUse(method, variants, values);
        values.forEach(value -> checkType(method, variants.iterator().next(), value));
    }

    /// @param known the names that have a value
    void checkNames(ExecutableElement method, Variant variant, List<String> known) {
        for (String name : variant.text().distinctNames()) {
            if (!known.contains(name)) {
                problems.error(
                        method,
                        variant.mark(),
                        "value",
                        "LEX_GEN_405",
                        "The method has no parameter '" + name + "' for the statement.",
                        Spelling.hint(name, known));
            }
        }
    }

    private void checkCount(ExecutableElement method, Variant variant, List<MethodParameter> values) {
        if (variant.text().positions() != values.size()) {
            problems.error(
                    method,
                    variant.mark(),
                    "value",
                    "LEX_GEN_406",
                    "The statement takes " + variant.text().positions() + " values and the method has " + values.size()
                            + ".",
                    "Give each a parameter, or write :name.");
        }
    }

    /// A parameter that no text uses, or that only some do.
    private void checkUse(ExecutableElement method, Collection<Variant> variants, List<MethodParameter> values) {
        for (MethodParameter value : values) {
            List<Variant> without = variants.stream()
                    .filter(variant ->
                            variant.text().named() || variant.text().names().isEmpty())
                    .filter(variant -> !variant.text().names().contains(value.name()))
                    .toList();
            if (without.isEmpty()) {
                continue;
            }
            if (without.size() == variants.size()) {
                Set<String> wanted = new LinkedHashSet<>();
                variants.forEach(variant -> wanted.addAll(variant.text().distinctNames()));
                problems.error(
                        value.element(),
                        "LEX_GEN_406",
                        "The statement does not use the parameter '" + value.name() + "'.",
                        wanted.isEmpty()
                                ? "Write :" + value.name() + " in it, or drop the parameter."
                                : "It names: " + String.join(", ", wanted) + ".");
            } else {
                problems.error(
                        method,
                        without.getFirst().mark(),
                        "value",
                        "LEX_GEN_407",
                        "This text does not use the parameter '" + value.name() + "', and another does.",
                        "Use it in each.");
            }
        }
    }

    private void checkPlaces(
            ExecutableElement method, Variant variant, List<MethodParameter> all, MethodParameter value) {
        boolean many = sources.isA(value.type(), Collection.class);
        boolean array = value.type().getKind() == TypeKind.ARRAY && !isBytes(value.type());
        if (!many && !array) {
            return;
        }
        for (String before :
                before(variant.text(), variant.text().named() ? value.name() : String.valueOf(all.indexOf(value)))) {
            if (many && !isList(before)) {
                problems.error(
                        method,
                        variant.mark(),
                        "value",
                        "LEX_GEN_408",
                        "The parameter '" + value.name() + "' has many values and stands where one does.",
                        "Write: in (:" + value.name() + ").");
            } else if (array && isList(before)) {
                problems.error(
                        value.element(),
                        "LEX_GEN_408",
                        "The parameter '" + value.name() + "' is an array, which is one value, and stands in a list.",
                        "Make it a List.");
            }
        }
    }

    private static boolean isBytes(TypeMirror type) {
        return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    }

    /// What stands before each place of a parameter.
    private static List<String> before(StatementText text, String name) {
        return IntStream.range(0, text.names().size())
                .filter(i -> text.names().get(i).equals(name))
                .mapToObj(i -> String.join("?", text.pieces().subList(0, i + 1)))
                .toList();
    }

    /// Whether what comes now is in the brackets of `in (…)` or of `array[…]`.
    private static boolean isList(String before) {
        int closed = 0;
        for (int i = before.length() - 1; i >= 0; i--) {
            char c = before.charAt(i);
            if (closed == 0 && c == '[') {
                return true;
            }
            if (closed == 0 && c == '(') {
                return before.substring(0, i)
                        .stripTrailing()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*\\bin");
            }
            closed += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        return false;
    }

    void checkType(ExecutableElement method, Variant variant, MethodParameter value) {
        TypeMirror type = bound(value.type());
        Optional<String> refusal = kinds.refusal(type);
        refusal.ifPresent(advice -> problems.error(
                value.element(),
                "LEX_GEN_409",
                "The parameter '" + value.name() + "' is of the type "
                        + sources.types().stripAnnotations(type) + ", which has no form in SQL.",
                advice));
    }

    /// Of a collection the type of its elements.
    TypeMirror bound(TypeMirror type) {
        return sources.isA(type, Collection.class) ? sources.argument(type, 0).orElse(type) : type;
    }

    /// The record whose components fill one run of a batch, if a parameter is many of them.
    Optional<TypeElement> batched(MethodParameter value) {
        List<TypeMirror> elements = new ArrayList<>();
        if (sources.isA(value.type(), Iterable.class)) {
            sources.argument(value.type(), 0).ifPresent(elements::add);
        } else if (value.type() instanceof ArrayType array) {
            elements.add(array.getComponentType());
        }
        return elements.stream()
                .flatMap(type -> sources.element(type).stream())
                .filter(type -> type.getKind() == javax.lang.model.element.ElementKind.RECORD)
                .findFirst();
    }
}
