package dev.lexigram.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A generated subclass that an application makes wherever the named class is a bean or a component, such as one
/// that runs its methods in transactions. It is called as the class with an underline: `UserService_`.
///
/// Written by annotation processors; users need not.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InPlaceOf {

    /// The superclass that is never made itself.
    Class<?> value();
}
