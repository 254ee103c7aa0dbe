package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.method.ResultType;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/// An abstract method of a repository.
///
/// @param element where it is declared, perhaps in an interface that the repository extends
/// @param type as the repository sees it, type arguments put in
/// @param result what it returns
record Method(ExecutableElement element, ExecutableType type, ResultType result) {

    String name() {
        return element.getSimpleName().toString();
    }
}
