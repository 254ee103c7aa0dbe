package dev.lexigram.contracts.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an event is called in tables and messages. Without it that is the class's simple name, and a class that is
/// renamed is another event.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /// Such as `order.placed`; not blank, at most 200 characters.
    String value();
}
