package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An interface whose implementation the compiler writes: `UserRepository_` beside `UserRepository`, a final class
/// with one public constructor that takes the database.
///
/// It may extend the interfaces of `dev.lexigram.contracts.repository` and declare methods with the annotations of
/// this package, in any mixture, for any number of entities. Default methods run as they are written, in a
/// transaction of their own unless the caller has one. Every mistake that can be seen is an error of the compiler.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Repository {

    /// The name of the database it works on, or an empty text for the primary one.
    String database() default "";

    /// The entity of methods that do not name one by their types; left out, the one that the interface's type
    /// arguments name.
    Class<?> entity() default void.class;
}
