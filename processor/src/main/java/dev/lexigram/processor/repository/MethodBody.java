package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;

/// What a generated method does. Immutable.
sealed interface MethodBody {

    /// One expression with the method's result.
    record Value(CodeBlock expression) implements MethodBody {}

    /// One expression whose value is dropped, or that has none.
    record Act(CodeBlock expression) implements MethodBody {}

    /// Statements that return by themselves, if there is something to return.
    record Statements(CodeBlock code) implements MethodBody {}

    /// The interface's own code, in a transaction.
    ///
    /// @param call the call of the default method
    record Own(CodeBlock call) implements MethodBody {}
}
