package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.TransactionRules;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/// Runs methods in the transactions that `@Transactional` asks for, ours or that of Jakarta Transactions.
///
/// @param rules what the annotations say
/// @param repository the repository's interface
/// @param entities keep the database
record Transactions(TransactionRules rules, TypeElement repository, Entities entities) {

    /// A method's statements, in a transaction where one is asked for.
    CodeBlock around(DeclaredMethod method, CodeBlock body) {
        return rules.options(method.element(), repository)
                .map(options -> around(method, options, body))
                .orElse(body);
    }

    /// A method with code of its own, where a transaction is asked for.
    Optional<CodeBlock> ofCode(DeclaredMethod method) {
        CodeBlock arguments = method.parameters().stream()
                .map(MethodParameter::variable)
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(", "));
        CodeBlock call = CodeBlock.of("$T.super.$N($L)", ClassName.get(repository), method.name(), arguments);
        return rules.options(method.element(), repository)
                .map(options -> around(method, options, Bodies.statement(returns(method), call)));
    }

    private CodeBlock around(DeclaredMethod method, CodeBlock options, CodeBlock body) {
        String start = returns(method)
                ? "return this.$L.inTransaction($L, _ -> {\n$>"
                : "this.$L.useTransaction($L, _ -> {\n$>";
        return CodeBlock.builder()
                .add(start, entities.database(), options)
                .add(body)
                .add("$<});\n")
                .build();
    }

    private static boolean returns(DeclaredMethod method) {
        return method.type().getReturnType().getKind() != TypeKind.VOID;
    }
}
