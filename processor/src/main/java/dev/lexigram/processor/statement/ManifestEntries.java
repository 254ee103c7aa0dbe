package dev.lexigram.processor.statement;

import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.dialect.ValueKind;
import dev.lexigram.sql.manifest.ManifestColumn;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestParameter;
import dev.lexigram.sql.manifest.ManifestVariant;
import dev.lexigram.sql.manifest.Nulls;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// Writes down native statements for tools.
///
/// @param sources the compiler's knowledge
/// @param kinds what types are in SQL
/// @param results what records take
/// @param bindings what parameters are
record ManifestEntries(Sources sources, ValueKinds kinds, ResultColumns results, Bindings bindings) {

    ManifestEntry of(
            ExecutableElement method,
            Collection<Variant> variants,
            List<MethodParameter> values,
            Optional<Batch> batch,
            ResultType result,
            boolean changes) {
        boolean rows = !changes || variants.stream().anyMatch(one -> one.form().returning());
        return new ManifestEntry(
                name(method),
                ManifestEntry.Kind.NATIVE,
                0,
                variants.stream()
                        .map(one -> new ManifestVariant(one.dialect().id(), one.sql()))
                        .toList(),
                batch.map(many -> parameters(many, variants)).orElseGet(() -> parameters(values)),
                rows ? columns(result) : List.of());
    }

    /// A method with the types of its parameters, which tells it from others of its name.
    static String name(ExecutableElement method) {
        return method.getParameters().stream()
                .map(one -> simple(one.asType()))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private static String simple(TypeMirror type) {
        String text = type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "");
        return text.replaceAll("\\b[a-z_][\\w]*\\.(?=[\\w.]*[A-Z])", "");
    }

    private List<ManifestParameter> parameters(List<MethodParameter> values) {
        return values.stream()
                .map(value -> parameter(value.name(), value.type()))
                .toList();
    }

    private List<ManifestParameter> parameters(Batch many, Collection<Variant> variants) {
        return many.values(variants).stream()
                .map(value -> parameter(
                        value.name(),
                        value.parameter()
                                .map(MethodParameter::type)
                                .or(() -> value.component().map(component -> component.asType()))
                                .orElseThrow()))
                .toList();
    }

    private ManifestParameter parameter(String name, TypeMirror type) {
        return new ManifestParameter(
                name, results.plain(type), kinds.of(bindings.bound(type)).orElse(ValueKind.OTHER));
    }

    private List<ManifestColumn> columns(ResultType result) {
        TypeMirror type = result.element();
        Optional<ValueKind> scalar = kinds.of(type);
        if (scalar.isPresent()) {
            return List.of(ManifestColumn.scalar(results.plain(type), scalar.get(), nulls(result)));
        }
        Optional<TypeElement> element = sources.element(type);
        boolean row = sources.is(type, dev.lexigram.contracts.sql.Row.class);
        return row || element.isEmpty() ? List.of() : results.of(element.get());
    }

    /// A scalar that is null is refused unless the method says otherwise.
    private static Nulls nulls(ResultType result) {
        boolean allowed = result.form() == ResultType.Form.NULLABLE || result.form() == ResultType.Form.OPTIONAL;
        return allowed ? Nulls.ALLOWED : Nulls.UNEXPECTED;
    }
}
