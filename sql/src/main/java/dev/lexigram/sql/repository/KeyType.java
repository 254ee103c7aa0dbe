package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.mapping.EntityModel;
import java.lang.invoke.MethodType;

/// Checks that a repository's key type is that of the entity.
final class KeyType {
    private KeyType() {}

    static void check(EntityModel<?> model, Class<?> asked) {
        Class<?> declared = MethodType.methodType(model.id().type()).wrap().returnType();
        if (declared != MethodType.methodType(asked).wrap().returnType()) {
            throw new MappingException(
                    Problem.of("The repository's key type is not the entity's.")
                            .with("entity", model.type().getName())
                            .with("component", model.id().component())
                            .with("declared", declared.getSimpleName())
                            .with("asked", asked.getSimpleName())
                            .hint("Use " + declared.getSimpleName() + ".class."),
                    null);
        }
    }
}
