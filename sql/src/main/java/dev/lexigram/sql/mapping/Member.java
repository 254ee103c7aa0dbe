package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;

/// A component of a record, or a field of another class of entities.
///
/// @param name its name
/// @param type its class
/// @param genericType its class with arguments
/// @param marks what carries its annotations
/// @param access how it is read
record Member(String name, Class<?> type, Type genericType, AnnotatedElement marks, Access access) {

    boolean has(Class<? extends Annotation> annotation) {
        return marks.isAnnotationPresent(annotation);
    }

    /// @return null without it
    <A extends Annotation> A annotation(Class<A> annotation) {
        return marks.getAnnotation(annotation);
    }

    /// The error about this member of an entity.
    MappingException wrong(Class<?> entity, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("record", entity.getName())
                        .with("component", name)
                        .hint(hint),
                null);
    }

    /// How generated code reaches a member.
    sealed interface Access {

        /// By a method.
        record Call(java.lang.reflect.Method method) implements Access {}

        /// Without one.
        record Direct(java.lang.reflect.Field field) implements Access {}
    }
}
