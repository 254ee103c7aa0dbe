package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The order of the result, the first counts most: `@OrderBy("name") @OrderBy(value = "age", descending = true)`.
/// An order that the caller gives comes behind it.
@Documented
@Repeatable(OrderBy.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OrderBy {

    /// The attribute's name.
    String value();

    /// Whether the greatest comes first.
    boolean descending() default false;

    /// Whether capital and small letters are the same.
    boolean ignoreCase() default false;

    /// Several of them, as the compiler writes it.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        OrderBy[] value();
    }
}
