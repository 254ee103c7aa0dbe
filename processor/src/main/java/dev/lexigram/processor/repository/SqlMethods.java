package dev.lexigram.processor.repository;

import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.statement.NativeStatements;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/// Methods with `@Sql`.
///
/// @param statements reads and checks the statements
/// @param fields the generated fields, which hold texts that depend on the dialect
record SqlMethods(NativeStatements statements, RepositoryFields fields) implements MethodKind {

    @Override
    public Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark) {
        return statements
                .read(method.element(), method.parameters(), method.result())
                .map(statement -> {
                    fields.add(statement);
                    return new MethodBody.Statements(statement.body(fields.database()), statement.runsSeveral());
                });
    }
}
