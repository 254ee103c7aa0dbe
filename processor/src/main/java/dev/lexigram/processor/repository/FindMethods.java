package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.repository.EntityFields.Handle;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/// Methods with `@Find`.
///
/// @param fields the entities
record FindMethods(EntityFields fields) implements MethodKind {

    @Override
    public Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark) {
        return fields.handle(method, method.result().element()).flatMap(handle -> body(method, handle));
    }

    private Optional<MethodBody> body(DeclaredMethod method, Handle handle) {
        Parameters parameters = Parameters.of(fields.sources(), method);
        Optional<CodeBlock> where =
                new Matches(fields.sources(), fields.problems()).condition(handle.entity(), parameters.plain());
        Optional<Answer> answer = new Answers(fields).whole(method, handle);
        return where.flatMap(condition -> answer.flatMap(
                found -> new Questions(fields).body(method, handle, found, condition, CodeBlock.of(""))));
    }
}
