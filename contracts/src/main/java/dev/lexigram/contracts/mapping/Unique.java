package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of whose values no two rows have the same; nulls are not compared. A table that is created from the
/// record has a unique index on it. For several components together, see {@link Index#unique}.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Unique {}
