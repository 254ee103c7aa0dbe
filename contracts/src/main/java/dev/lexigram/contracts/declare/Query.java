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
/// `from`, `where`, `order by`, `update` or `delete`: `"select name from User where age > :min"`, `"update User set
/// age = age + 1 where id = :id"`. Names are those of components, never of columns; parameters are `:name` by the
/// method's parameters, or `?1` by their position. It is the query language of Jakarta Data 1.0 with the condition
/// form and the patterns of this library.
///
/// What is compared with a null argument is unknown, as in SQL: `city = :city` finds nothing then. Write `city is
/// null`, or `:city is null or city = :city` for a condition that may be left out.
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
