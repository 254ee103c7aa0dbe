package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component that holds the key of another record's row: `@References(Author.class) Long authorId`. A table that
/// is created from the record has a foreign key, so that a row without its counterpart is refused.
///
/// The other record has a key of one component, of the same type. Null refers to nothing. It says nothing about
/// reading, which {@link ManyToOne} does.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface References {

    /// The record of the other rows.
    Class<?> value();

    /// What becomes of this row when the other is deleted.
    OnDelete onDelete() default OnDelete.REFUSE;

    /// What becomes of rows that refer to a deleted row.
    enum OnDelete {
        /// The row that is referred to cannot be deleted.
        REFUSE,
        /// They are deleted too.
        CASCADE,
        /// They refer to nothing from then on.
        SET_NULL
    }
}
