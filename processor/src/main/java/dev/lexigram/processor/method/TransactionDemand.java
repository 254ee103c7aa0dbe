package dev.lexigram.processor.method;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.processor.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/// What an annotation asks of a transaction. Immutable.
///
/// @param database its name, or an empty text
/// @param timeoutMillis 0 for none
/// @param rollbackFor roll back, though a wider class is excluded
/// @param noRollbackFor do not roll back
record TransactionDemand(
        String database,
        Propagation propagation,
        Isolation isolation,
        boolean readOnly,
        long timeoutMillis,
        int retries,
        List<TypeMirror> rollbackFor,
        List<TypeMirror> noRollbackFor) {

    static TransactionDemand ours(Sources sources, AnnotationMirror mark) {
        return new TransactionDemand(
                (String) sources.member(mark, "database"),
                Propagation.valueOf(constant(sources, mark, "propagation")),
                Isolation.valueOf(constant(sources, mark, "isolation")),
                (boolean) sources.member(mark, "readOnly"),
                (long) sources.member(mark, "timeoutMillis"),
                (int) sources.member(mark, "retries"),
                classes(sources, mark, "rollbackFor"),
                classes(sources, mark, "noRollbackFor"));
    }

    /// Jakarta's rules: checked exceptions commit, others roll back, and what is excluded goes before what is
    /// named, wherever in the hierarchy either stands.
    static TransactionDemand jakarta(Sources sources, AnnotationMirror mark) {
        List<TypeMirror> excluded = classes(sources, mark, "dontRollbackOn");
        List<TypeMirror> named = Stream.concat(
                        Stream.of(RuntimeException.class, Error.class).map(type -> type(sources, type)),
                        classes(sources, mark, "rollbackOn").stream())
                .filter(type ->
                        excluded.stream().noneMatch(wider -> sources.types().isSubtype(type, wider)))
                .toList();
        List<TypeMirror> checked = Stream.concat(Stream.of(type(sources, Throwable.class)), excluded.stream())
                .filter(type -> named.stream().noneMatch(same -> sources.types().isSameType(type, same)))
                .toList();
        return new TransactionDemand(
                "",
                Propagation.valueOf(constant(sources, mark, "value")),
                Isolation.DEFAULT,
                false,
                0,
                0,
                named,
                checked);
    }

    private static TypeMirror type(Sources sources, Class<?> type) {
        return sources.elements().getTypeElement(type.getCanonicalName()).asType();
    }

    private static String constant(Sources sources, AnnotationMirror mark, String member) {
        return ((VariableElement) sources.member(mark, member)).getSimpleName().toString();
    }

    private static List<TypeMirror> classes(Sources sources, AnnotationMirror mark, String member) {
        return sources.members(mark, member).stream()
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
    }

    /// The options, as one would write them: `TxOptions.requiresNew().retry(3)`.
    CodeBlock code() {
        boolean begun = propagation == Propagation.REQUIRES_NEW || propagation == Propagation.NESTED;
        boolean serializable = !begun && isolation == Isolation.SERIALIZABLE;
        boolean reads = !begun && !serializable && readOnly;
        CodeBlock.Builder code = CodeBlock.builder().add("$T.$L()", TxOptions.class, begin(serializable, reads));
        if (!begun && propagation != Propagation.REQUIRED) {
            code.add(".withPropagation($T.$L)", Propagation.class, propagation);
        }
        if (!serializable && isolation != Isolation.DEFAULT) {
            code.add(".withIsolation($T.$L)", Isolation.class, isolation);
        }
        if (readOnly && !reads) {
            code.add(".withAccess($T.$L)", TxOptions.Access.class, TxOptions.Access.READ_ONLY);
        }
        addLimits(code);
        add(code, "rollbackFor", rollbackFor);
        add(code, "noRollbackFor", noRollbackFor);
        return code.build();
    }

    private String begin(boolean serializable, boolean reads) {
        if (serializable) {
            return "serializable";
        }
        return switch (propagation) {
            case REQUIRES_NEW -> "requiresNew";
            case NESTED -> "nested";
            case REQUIRED, SUPPORTS, MANDATORY, NOT_SUPPORTED, NEVER -> reads ? "readOnly" : "defaults";
        };
    }

    private void addLimits(CodeBlock.Builder code) {
        if (timeoutMillis > 0) {
            code.add(".withTimeout($T.ofMillis($L))", Duration.class, timeoutMillis);
        }
        if (retries > 0) {
            code.add(".retry($L)", retries);
        }
    }

    private static void add(CodeBlock.Builder code, String method, List<TypeMirror> types) {
        if (!types.isEmpty()) {
            code.add(
                    ".$L($L)",
                    method,
                    types.stream().map(type -> CodeBlock.of("$T.class", type)).collect(CodeBlock.joining(", ")));
        }
    }
}
