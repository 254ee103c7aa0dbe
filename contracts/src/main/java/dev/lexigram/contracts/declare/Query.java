package dev.lexigram.contracts.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A question or change in terms of the entity, `@Query("age >= :min order by name")`, checked when it is
/// compiled.
///
/// The condition form is what stands behind `where`, perhaps with an order. The full form begins with `select`,
/// `from`, `where`, `update` or `delete`: `"select name from User where age > :min"`, `"update User set age = age +
/// 1 where id = :id"`. Names are those of components, never of columns; parameters are `:name` by the method's
/// parameters, or `?1` by their position. It is the query language of Jakarta Data 1.0 with the condition form,
/// further functions and the operators of this library.
///
/// Questions only read: what is written by other statements of the method's caller is seen, and nothing is
/// changed.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Query {

    /// The text. Empty for all entities.
    String value();
}
