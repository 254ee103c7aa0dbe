package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.repository.EntityFields.Handle;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/// Methods that write the entities that they are given: `@Insert`, `@Update`, `@Save`, `@Upsert`.
///
/// @param fields the entities
/// @param one the repository's method for one entity
/// @param all that for several
/// @param gives whether they return what was stored
record LifecycleMethods(EntityFields fields, String one, String all, boolean gives) implements MethodKind {

    private static final String ONLY = "Take one entity, or a list or an array of them.";

    @Override
    public Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark) {
        Given given = Given.of(fields, method);
        if (given == null) {
            return Optional.empty();
        }
        return fields.handle(method.element(), given.entity())
                .flatMap(handle -> fits(method, given) ? Optional.of(write(method, handle, given)) : Optional.empty());
    }

    /// The entities that a method is given.
    ///
    /// @param parameter the parameter
    /// @param entity their class
    /// @param several whether it may be several
    record Given(MethodParameter parameter, EntityType entity, boolean several) {

        /// @return null when the only parameter holds none, which was told
        static @org.jspecify.annotations.Nullable Given of(EntityFields fields, DeclaredMethod method) {
            if (method.parameters().size() == 1) {
                MethodParameter parameter = method.parameters().getFirst();
                Optional<TypeMirror> several = several(fields, parameter.type());
                Optional<EntityType> entity = fields.entity(several.orElse(parameter.type()));
                if (entity.isPresent()) {
                    return new Given(parameter, entity.get(), several.isPresent());
                }
            }
            String name = method.parameters().size() == 1
                    ? method.parameters().getFirst().type().toString()
                    : method.parameters().size() + " parameters";
            fields.problems()
                    .error(
                            method.element(),
                            "LEX_GEN_214",
                            "The method is not given an entity but " + name + ".",
                            ONLY);
            return null;
        }

        static Optional<TypeMirror> several(EntityFields fields, TypeMirror type) {
            if (type instanceof ArrayType array) {
                return Optional.of(array.getComponentType());
            }
            return fields.sources().isA(type, Collection.class)
                    ? fields.sources().argument(type, 0)
                    : Optional.empty();
        }

        /// The entities as a collection.
        CodeBlock collection() {
            return parameter.type() instanceof ArrayType
                    ? CodeBlock.of("$T.of($N)", List.class, parameter.variable())
                    : CodeBlock.of("$N", parameter.variable());
        }
    }

    private boolean fits(DeclaredMethod method, Given given) {
        Form form = method.result().form();
        boolean stored = gives
                && fields.sources()
                        .isSame(
                                method.result().element(),
                                given.entity().element().asType())
                && (given.several() ? form == Form.LIST || form == Form.ARRAY : form == Form.ONE);
        if (form == Form.VOID || stored) {
            return true;
        }
        String type = given.entity().name();
        String entities = given.several() ? "List<" + type + "> or " + type + "[]" : type;
        fields.problems()
                .error(
                        method.element(),
                        "LEX_GEN_209",
                        "The result " + method.result().declared() + " does not fit what the method does.",
                        gives ? "Return nothing, or what was stored: " + entities + "." : "Return nothing.");
        return false;
    }

    private MethodBody write(DeclaredMethod method, Handle handle, Given given) {
        CodeBlock call = given.several()
                ? CodeBlock.of("$N.$L($L)", handle.field(), all, given.collection())
                : CodeBlock.of(
                        "$N.$L($N)", handle.field(), one, given.parameter().variable());
        return switch (method.result().form()) {
            case VOID -> new MethodBody.Act(call);
            case ARRAY ->
                new MethodBody.Value(CodeBlock.of(
                        "$L.toArray(new $T[0])",
                        call,
                        TypeName.get(method.result().element()).withoutAnnotations()));
            default -> new MethodBody.Value(call);
        };
    }
}
