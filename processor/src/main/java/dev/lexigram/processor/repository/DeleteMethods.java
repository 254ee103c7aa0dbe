package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.repository.EntityFields.Handle;
import dev.lexigram.processor.repository.LifecycleMethods.Given;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Methods with `@Delete`: of given entities, or of those whose attributes are equal to the parameters.
///
/// @param fields the entities
record DeleteMethods(EntityFields fields) implements MethodKind {

    @Override
    public Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark) {
        if (!Changed.fits(fields, method)) {
            return Optional.empty();
        }
        return holdsEntities(method.parameters()) ? given(method) : matching(method);
    }

    private boolean holdsEntities(List<MethodParameter> parameters) {
        return parameters.size() == 1 && entities(parameters.getFirst().type());
    }

    private boolean entities(TypeMirror type) {
        return fields.entity(Given.several(fields, type).orElse(type)).isPresent();
    }

    private Optional<MethodBody> given(DeclaredMethod method) {
        Given given = Given.of(fields, method);
        if (given == null) {
            return Optional.empty();
        }
        return fields.handle(method.element(), given.entity()).map(handle -> write(method, handle, given));
    }

    private static MethodBody write(DeclaredMethod method, Handle handle, Given given) {
        if (given.several()) {
            return Changed.body(method, CodeBlock.of("$N.deleteAll($L)", handle.field(), given.collection()));
        }
        CodeBlock call =
                CodeBlock.of("$N.delete($N)", handle.field(), given.parameter().variable());
        return switch (method.result().declared().getKind()) {
            case VOID -> new MethodBody.Act(call);
            case BOOLEAN -> new MethodBody.Value(call);
            default -> new MethodBody.Value(CodeBlock.of("$L ? 1 : 0", call));
        };
    }

    private Optional<MethodBody> matching(DeclaredMethod method) {
        Parameters parameters = Parameters.of(fields.sources(), method);
        Optional<Handle> handle = fields.handle(method, method.result().element());
        return handle.flatMap(found -> new Matches(fields.sources(), fields.problems())
                .condition(found.entity(), parameters.plain())
                .map(where -> Changed.body(method, CodeBlock.of("$N.deleteWhere($L)", found.field(), where))));
    }

    /// How the number of changed rows is returned.
    static final class Changed {
        private Changed() {}

        static boolean fits(EntityFields fields, DeclaredMethod method) {
            TypeKind kind = method.result().declared().getKind();
            boolean fits =
                    kind == TypeKind.VOID || kind == TypeKind.LONG || kind == TypeKind.INT || kind == TypeKind.BOOLEAN;
            if (!fits) {
                fields.problems()
                        .error(
                                method.element(),
                                "LEX_GEN_209",
                                "The result " + method.result().declared() + " does not fit what the method does.",
                                "Return nothing, the number of rows as long or int, or boolean for whether there were any.");
            }
            return fits;
        }

        static MethodBody body(DeclaredMethod method, CodeBlock count) {
            return method.result().declared().getKind() == TypeKind.VOID
                    ? new MethodBody.Act(count)
                    : new MethodBody.Value(Answer.number(method.result().declared(), count));
        }
    }
}
