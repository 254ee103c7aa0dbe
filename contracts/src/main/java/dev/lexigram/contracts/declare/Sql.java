package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A statement in the database's own language: `@Sql("select name, count(*) as n from users group by name")`.
///
/// Parameters are `:name` by the method's parameters; a collection fills a list, `in (:ids)`. Columns go to the
/// components of the result's record by name, `snake_case` or `camelCase`; the only column of a row to a scalar.
/// Where the project has migrations, the statement is checked against the schema that they make.
///
/// Given several times with different {@link #dialect()}, the one of the open database is taken.
@Documented
@Repeatable(Sql.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sql {

    /// The statement.
    String value();

    /// The dialect that it is for: `postgres`, `mysql`, `mariadb`, `sqlite`, or an empty text for all that have
    /// none of their own.
    String dialect() default "";

    /// Several of them, as the compiler writes it.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        Sql[] value();
    }
}
