package dev.lexigram.sql.check;

/// Something that is wrong with a statement or a table.
///
/// @param kind what sort of thing
/// @param severity how bad it is
/// @param sentence what was found
/// @param hint what to do
public record CheckFinding(Kind kind, Severity severity, String sentence, String hint) {

    /// How bad a finding is.
    public enum Severity {
        /// It will fail when it is called.
        ERROR,
        /// It may fail, or something is wasted.
        WARNING
    }

    /// What sort of thing is wrong.
    public enum Kind {
        /// The database refuses the statement.
        STATEMENT,
        /// The statement takes another number of values.
        PARAMETERS,
        /// A component has no column.
        MISSING_COLUMN,
        /// A column has no component.
        SPARE_COLUMN,
        /// A column's values never fit the component's type.
        TYPE,
        /// A column may be null and the component may not.
        NULL,
        /// A table is not there.
        MISSING_TABLE
    }

    static CheckFinding error(Kind kind, String sentence, String hint) {
        return new CheckFinding(kind, Severity.ERROR, sentence, hint);
    }

    static CheckFinding warning(Kind kind, String sentence, String hint) {
        return new CheckFinding(kind, Severity.WARNING, sentence, hint);
    }
}
