package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How long a text in characters (code points), or bytes in bytes, may be: `@Length(40)`, or
/// `@Length(min = 3, value = 40)`.
///
/// A value of another length is an error before anything is sent. A table that is created from a record has a
/// column of the greatest length.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Length {

    /// What {@link #value} is when there is no limit.
    int UNLIMITED = Integer.MAX_VALUE;

    /// The longest, at least 1.
    int value() default UNLIMITED;

    /// The shortest; 0 allows empty ones.
    int min() default 0;
}
