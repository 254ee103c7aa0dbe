package dev.lexigram.processor.method;

import javax.lang.model.type.TypeMirror;

/// What a declared method returns.
///
/// @param form how many, and in what
/// @param element what each row becomes: the entity, a record, a scalar; for counts and the like the declared
///     type
/// @param declared the whole type
public record ResultType(Form form, TypeMirror element, TypeMirror declared) {

    /// How many rows there may be, and what they arrive in.
    public enum Form {
        VOID,
        /// Exactly one; none or several is an error.
        ONE,
        /// One or null; several is an error.
        NULLABLE,
        /// One or empty; several is an error.
        OPTIONAL,
        LIST,
        /// All rows, read before the method returns.
        STREAM,
        ARRAY,
        /// `Page`, by a parameter `PageRequest`.
        PAGE,
        /// `CursorPage`, by a parameter `CursorRequest`.
        CURSOR_PAGE,
        /// What a parameter `StreamBody` or `Function<Stream<T>, R>` makes of the rows as they arrive.
        BODY
    }
}
