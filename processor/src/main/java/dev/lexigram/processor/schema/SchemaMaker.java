package dev.lexigram.processor.schema;

/// Makes a schema out of migrations. Found by `ServiceLoader` among what the processor was loaded with.
public interface SchemaMaker {

    /// Applies the migrations to an empty database of its own.
    ///
    /// @throws dev.lexigram.contracts.error.LexigramException when they cannot be applied; it names the file
    StatementSchema make(MigrationSource migrations);
}
