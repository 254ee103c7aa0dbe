package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A statement of {@link Sql} that changes rows. The method returns how many, as `long` or `int`, whether any, as
/// `boolean`, or nothing; with a parameter that is a list of records, the statement runs once for each as one
/// batch.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Modifying {}
