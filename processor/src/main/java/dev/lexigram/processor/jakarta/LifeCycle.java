package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.source.Sources;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/// Methods that insert, update, save or delete what they are given.
///
/// @param sources the compiler's
/// @param entities those of the repository
record LifeCycle(Sources sources, Entities entities) {

    /// What a method is given.
    ///
    /// @param several whether there are several entities in it
    private record Given(VariableElement parameter, EntityType entity, boolean several) {}

    /// Whether the only parameter holds entities.
    boolean isGiven(DeclaredMethod method) {
        return given(method).isPresent();
    }

    private Optional<Given> given(DeclaredMethod method) {
        List<? extends TypeMirror> types = method.type().getParameterTypes();
        if (types.size() != 1) {
            return Optional.empty();
        }
        TypeMirror type = types.getFirst();
        Optional<TypeMirror> element = type instanceof ArrayType array
                ? Optional.of(array.getComponentType())
                : sources.is(type, List.class) ? sources.argument(type, 0).map(this::bound) : Optional.empty();
        VariableElement parameter = method.element().getParameters().getFirst();
        return entities.of(element.orElse(type)).map(entity -> new Given(parameter, entity, element.isPresent()));
    }

    private TypeMirror bound(TypeMirror type) {
        return sources.types().asElement(type) == null ? sources.types().erasure(type) : type;
    }

    /// @param verb what is called, `insert`
    CodeBlock body(DeclaredMethod method, String verb) throws Mistake {
        Given given = given(method)
                .orElseThrow(() -> new Mistake(
                        method.element(),
                        "LEX_GEN_604",
                        "The method takes no entity.",
                        "Give it one parameter: an entity, a List or an array of them."));
        TypeMirror parameter = method.type().getParameterTypes().getFirst();
        boolean nothing = method.result().form() == Form.VOID;
        boolean same = sources.types().isSameType(method.type().getReturnType(), parameter);
        if (!nothing && (verb.equals("delete") || !same)) {
            throw Bodies.unfit(
                    method, verb.equals("delete") ? "Return void." : "Return void or the type of its parameter.");
        }
        String called = given.several() ? verb + "All" : verb;
        String field = entities.field(method, given.entity()).name();
        return Bodies.statement(
                !nothing,
                Bodies.call(
                        method,
                        field,
                        CodeBlock.of(".$L($N)", called, given.parameter().getSimpleName())));
    }
}
