package dev.lexigram.processor.statement;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.Map;

/// A text that generated code uses: one for all dialects, or a field that is set when the repository is made.
///
/// @param field the name that the field should have
/// @param method the method, for messages
/// @param byDialect its forms
record DialectText(String field, String method, Map<Variant.Target, String> byDialect) {

    /// The text as an expression.
    CodeBlock use(TextFields fields) {
        String only = byDialect.size() == 1 ? byDialect.get(Variant.Target.ANY) : null;
        return only == null ? CodeBlock.of("$N", fields.add(field, choice())) : SqlLiteral.of(only);
    }

    private CodeBlock choice() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("switch (database.unwrap($T.class).dialect().name()) {\n", ClassName.get(SqlEngine.class));
        byDialect.forEach((dialect, sql) -> {
            if (dialect != Variant.Target.ANY) {
                code.add("    case $S -> $L;\n", dialect.title(), SqlLiteral.of(sql));
            }
        });
        String other = byDialect.get(Variant.Target.ANY);
        return code.add("    default -> $L;\n}", other == null ? refusal() : SqlLiteral.of(other))
                .build();
    }

    private CodeBlock refusal() {
        return CodeBlock.of(
                "throw new $T(\n        $T.of($S).with($S, $S).hint($S))",
                ClassName.get(ConfigurationException.class),
                ClassName.get(Problem.class),
                "A native statement has no text for this dialect.",
                "method",
                method,
                "Add a @Sql for it, or one without a dialect.");
    }
}
