package dev.lexigram.processor.method;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/// A parameter of a declared method.
///
/// @param name by which queries know it: that of `@Param`, else its own
/// @param type as the repository sees it, type variables replaced
/// @param element where it is declared; its simple name is what generated code writes
/// @param position from 1
public record MethodParameter(String name, TypeMirror type, VariableElement element, int position) {

    /// The parameter's name in Java.
    public String variable() {
        return element.getSimpleName().toString();
    }
}
