package dev.lexigram.processor.repository;

import dev.lexigram.processor.method.DeclaredMethod;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/// What is written for the methods with one annotation.
interface MethodKind {

    /// The body of a method.
    ///
    /// @param mark the annotation
    /// @return empty when there is a mistake, which was told
    Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark);
}
