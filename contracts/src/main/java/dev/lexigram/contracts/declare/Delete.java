package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Deletes the entity, or all entities, that the only parameter holds; or, with parameters that name attributes as
/// in {@link Find}, those that are equal in all of them. Softly where the entity is.
///
/// Returns nothing, the number of rows as `long` or `int`, or whether any went, as `boolean`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Delete {}
