package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A value that is made when a row is created and the component is null or zero.
///
/// `@Generated` alone asks the database for whole numbers, and makes UUIDs of version 7 in the application.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Generated {

    /// Who makes the value.
    Strategy strategy() default Strategy.AUTO;

    /// The sequence, perhaps qualified with a schema; empty for `<table>_<column>_seq`. Naming one means
    /// {@link Strategy#SEQUENCE}.
    String sequence() default "";

    /// The application's own generator; it excludes the other two.
    Class<? extends KeyGenerator<?>> by() default KeyGenerator.None.class;

    /// Who makes a value.
    enum Strategy {
        /// UUIDs as {@link #UUID_V7}, all else as {@link #IDENTITY}.
        AUTO,
        /// The database: an identity column, or whatever default the column has.
        IDENTITY,
        /// A sequence of the database, on PostgreSQL and MariaDB.
        SEQUENCE,
        /// The application: UUIDs of version 7, which sort by the time when they were made.
        UUID_V7
    }
}
