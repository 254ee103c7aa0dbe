package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A record that is stored as a row of a table. Without it the table's name is the record's name in snake case.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {

    /// The table, or an empty text for the record's name in snake case; may be qualified with a schema.
    String table() default "";

    /// A view or table that is read instead of the table that is written, or an empty text for the same; may be
    /// qualified with a schema. It has at least the columns of the record.
    String readFrom() default "";
}
