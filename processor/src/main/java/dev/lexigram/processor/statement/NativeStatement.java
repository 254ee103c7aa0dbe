package dev.lexigram.processor.statement;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.sql.manifest.ManifestEntry;

/// A native statement that was found right, as code. Immutable.
public final class NativeStatement {

    /// Writes code.
    @FunctionalInterface
    interface Code {

        /// @param database the expression that gives the `Database`
        CodeBlock write(CodeBlock database, TextFields fields);
    }

    /// What the code is.
    public enum Shape {
        /// An expression with the method's result.
        VALUE,
        /// An expression whose value is dropped.
        ACT,
        /// Statements that return by themselves, of which two ask the database.
        STATEMENTS
    }

    private final ManifestEntry manifest;
    private final Shape shape;
    private final Code code;

    NativeStatement(ManifestEntry manifest, Shape shape, Code code) {
        this.manifest = manifest;
        this.shape = shape;
        this.code = code;
    }

    public Shape shape() {
        return shape;
    }

    /// The code.
    ///
    /// @param databaseVariable the variable or field that holds the `Database`
    /// @param fields takes the texts that depend on the dialect
    public CodeBlock code(String databaseVariable, TextFields fields) {
        return code.write(CodeBlock.of("$N", databaseVariable), fields);
    }

    /// What is told of it to tools.
    public ManifestEntry manifest() {
        return manifest;
    }
}
