package dev.lexigram.processor.statement;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// What rows become.
///
/// @param sources the compiler's knowledge
/// @param problems where mistakes go
/// @param kinds what types are in SQL
/// @param columns what records take
record Results(Sources sources, Problems problems, ValueKinds kinds, ResultColumns columns) {

    private static final Set<String> COUNTS = Set.of("java.lang.Long", "java.lang.Integer", "java.lang.Boolean");

    /// Whether it can say how many rows were changed.
    boolean isCount(ResultType result) {
        return result.form() == Form.VOID || (result.form() == Form.ONE && COUNTS.contains(name(result.element())));
    }

    String name(TypeMirror type) {
        return sources.element(sources.boxed(type))
                .map(found -> found.getQualifiedName().toString())
                .orElse("");
    }

    boolean isRow(TypeMirror type) {
        return sources.is(type, Row.class);
    }

    boolean isScalar(TypeMirror type) {
        return kinds.of(type).isPresent();
    }

    /// Whether a value may be null and the method says what becomes of it then.
    boolean mayBeNull(ResultType result) {
        return result.form() == Form.NULLABLE || result.form() == Form.OPTIONAL;
    }

    /// Says what is wrong with a result of rows.
    void check(ExecutableElement method, AnnotationMirror mark, ResultType result) {
        TypeMirror type = result.element();
        Optional<String> advice = isRow(type) || isScalar(type) ? Optional.empty() : refusal(type);
        advice.ifPresent(text -> problems.error(
                method, "LEX_GEN_413", "Rows cannot become " + sources.types().stripAnnotations(type) + ".", text));
        boolean primitives = result.form() == Form.ARRAY && type.getKind().isPrimitive();
        if (primitives && !Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE).contains(type.getKind())) {
            problems.error(method, "LEX_GEN_413", "Rows cannot become an array of " + type + ".", "Return a List.");
        }
    }

    private Optional<String> refusal(TypeMirror type) {
        Optional<TypeElement> found = sources.element(type);
        if (found.isEmpty()) {
            return Optional.of("Name a record, a class or a type of a single column.");
        }
        TypeElement element = found.get();
        boolean jdk = element.getQualifiedName().toString().startsWith("java.");
        boolean made = element.getKind() == ElementKind.RECORD
                || (element.getKind() == ElementKind.CLASS
                        && !element.getModifiers().contains(Modifier.ABSTRACT));
        if (jdk || !made) {
            return Optional.of("Use a record with a component for each column, the type of a single column, or Row.");
        }
        if (!element.getTypeParameters().isEmpty()) {
            return Optional.of("Use a record without type parameters.");
        }
        return columns.refusal(element);
    }

    /// The link of the chain that says what a row becomes, or nothing.
    CodeBlock mapping(ResultType result) {
        TypeMirror type = result.element();
        if (isRow(type)) {
            return CodeBlock.of("");
        }
        if (isScalar(type)) {
            return readsRow(result) ? CodeBlock.of("") : CodeBlock.of(".scalar($T.class)", literal(type));
        }
        return CodeBlock.of(".map($T.class)", literal(type));
    }

    /// A scalar that may be null is read from the row, as `scalar` refuses nulls.
    boolean readsRow(ResultType result) {
        return mayBeNull(result) && kinds.isConverted(result.element());
    }

    /// What a class literal is made of.
    TypeName literal(TypeMirror type) {
        return TypeName.get(sources.types().erasure(sources.types().stripAnnotations(sources.boxed(type))));
    }
}
