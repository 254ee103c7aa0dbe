package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An index of the table that is created from a record: `@Index({"city", "age desc"})`. May be given several
/// times.
@Documented
@Repeatable(Index.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Index {

    /// The components in their order, each perhaps with its direction: `"age desc"`.
    String[] value();

    /// Whether no two rows may have the same values in all of them; rows with a null among them are not compared.
    boolean unique() default false;

    /// The index's name, or an empty text for one made of the names of the table and the columns.
    String name() default "";

    /// Several of them, as the compiler writes it.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Index[] value();
    }
}
