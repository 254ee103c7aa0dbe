package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Finds the entities whose attributes are equal to the parameters of the same names: `@Find List<User>
/// inCity(String city)`. A parameter for null finds rows without a value. `long` counts them, `boolean` says
/// whether there are any.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Find {}
