package dev.lexigram.processor.statement;

import com.palantir.javapoet.CodeBlock;

/// Gives a generated class the fields that hold texts for the database's dialect.
@FunctionalInterface
public interface TextFields {

    /// A new field of the type `String`.
    ///
    /// @param wanted the name that it should have
    /// @param value what the constructor sets it to; it refers to the constructor's parameter `database`
    /// @return the name that it has
    String add(String wanted, CodeBlock value);
}
