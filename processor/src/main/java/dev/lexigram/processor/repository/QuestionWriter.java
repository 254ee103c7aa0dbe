package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.repository.Parameters.Special;
import dev.lexigram.processor.source.Sources;
import java.util.List;

/// Writes a question and the form of its answer: `users.select(…).orderBy(…).list()`.
///
/// @param sources the compilation
/// @param method the method that asks
/// @param parameters the method's
record QuestionWriter(Sources sources, DeclaredMethod method, Parameters parameters) {

    /// What the declaration says about the question.
    ///
    /// @param asked the field that is asked
    /// @param where the condition
    /// @param order the declared order, comma separated; perhaps empty
    /// @param fetch the relations to load
    record Question(String asked, CodeBlock where, CodeBlock order, List<String> fetch) {}

    CodeBlock write(Question question) {
        return switch (method.result().form()) {
            case CURSOR_PAGE -> cursorPage(question);
            case ONE -> rows(question).add(".one()").build();
            case NULLABLE -> rows(question).add(".optional().orElse(null)").build();
            case OPTIONAL -> rows(question).add(".optional()").build();
            case LIST -> rows(question).add(".list()").build();
            case STREAM -> rows(question).add(".list().stream()").build();
            case ARRAY ->
                rows(question)
                        .add(
                                ".list().toArray(new $T[0])",
                                TypeName.get(
                                        sources.types().erasure(method.result().element())))
                        .build();
            case PAGE -> rows(question).add(".page($N)", variable(Special.PAGE)).build();
            case BODY -> rows(question).add(".stream($L)", body()).build();
            case VOID -> throw new IllegalStateException("A question has an answer.");
        };
    }

    private CodeBlock.Builder rows(Question question) {
        CodeBlock.Builder code = CodeBlock.builder().add("$N.select($L)", question.asked(), question.where());
        if (!question.order().isEmpty()) {
            code.add(".orderBy($L)", question.order());
        }
        for (MethodParameter parameter : parameters.all(Special.ORDER)) {
            code.add(".orderBy($N)", parameter.variable());
        }
        for (MethodParameter parameter : parameters.all(Special.SORT)) {
            code.add(".orderBy($N)", parameter.variable());
        }
        for (MethodParameter parameter : parameters.all(Special.SORTS)) {
            code.add(".orderBy(new $T($N))", Order.class, parameter.variable());
        }
        if (!question.fetch().isEmpty()) {
            code.add(".fetch($L)", texts(question.fetch()));
        }
        parameters.first(Special.LIMIT).ifPresent(limit -> code.add(".limit($N)", limit.variable()));
        return code;
    }

    private CodeBlock cursorPage(Question question) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$N.paginateCursor($N", question.asked(), variable(Special.CURSOR));
        if (!question.order().isEmpty()) {
            code.add(".sortFirstBy($L)", question.order());
        }
        code.add(", $L", question.where());
        if (!question.fetch().isEmpty()) {
            code.add(", options -> options.fetch($L)", texts(question.fetch()));
        }
        return code.add(")").build();
    }

    private CodeBlock body() {
        MethodParameter body = parameters.first(Special.BODY).orElseThrow();
        return sources.is(body.type(), StreamBody.class)
                ? CodeBlock.of("$N", body.variable())
                : CodeBlock.of("$N::apply", body.variable());
    }

    private String variable(Special kind) {
        return parameters.first(kind).orElseThrow().variable();
    }

    private static CodeBlock texts(List<String> values) {
        return values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(", "));
    }
}
