package dev.lexigram.processor.method;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/// A method of a repository's interface, as that interface sees it. Immutable.
///
/// @param element where it is declared, perhaps in an inherited interface
/// @param type its type with the interface's type arguments put in
/// @param parameters in order
/// @param result what it returns
public record DeclaredMethod(
        ExecutableElement element, ExecutableType type, List<MethodParameter> parameters, ResultType result) {

    public DeclaredMethod {
        parameters = List.copyOf(parameters);
    }

    public String name() {
        return element.getSimpleName().toString();
    }
}
