package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import javax.lang.model.type.TypeMirror;

/// What a question's rows become, and which field is asked for them. Immutable.
sealed interface Answer {

    /// Rows, asked of a field: the entity's repository or a projection.
    record Rows(String asked) implements Answer {}

    /// Their number.
    record Counted() implements Answer {}

    /// Whether there is any.
    record Found() implements Answer {}

    /// A number of rows in the type that the method returns.
    static CodeBlock number(TypeMirror declared, CodeBlock count) {
        return switch (declared.getKind()) {
            case INT -> CodeBlock.of("$T.toIntExact($L)", Math.class, count);
            case BOOLEAN -> CodeBlock.of("$L > 0", count);
            default -> count;
        };
    }
}
