package dev.lexigram.processor.schema;

/// Something that does not fit the schema.
///
/// @param severity whether it can be compiled
/// @param code of the message, `LEX_GEN_4xx`
/// @param sentence what was found
/// @param hint what to do
public record SchemaFinding(Severity severity, String code, String sentence, String hint) {

    /// Whether a finding ends the compilation.
    public enum Severity {
        ERROR,
        WARNING
    }
}
