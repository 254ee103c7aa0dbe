package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A condition that the database holds every row to, in a table that is created from a record:
/// `@Check("price >= 0")`. May be given several times.
///
/// It is SQL as it stands there, about columns rather than components, and so of the database's own kind.
@Documented
@Repeatable(Check.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Check {

    /// The condition.
    String value();

    /// The constraint's name, or an empty text for one made of the table's name.
    String name() default "";

    /// Several of them, as the compiler writes it.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Check[] value();
    }
}
