package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of type {@link Many} with the rows of another record that hold this entity's key. It is no column.
///
/// `@OneToMany(mappedBy = "authorId") Many<Book> books`. The entity has a key of one component.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface OneToMany {

    /// The component of the other record that holds this entity's key, of the same type as the key.
    String mappedBy();

    /// The order of the rows: components of the other record, `"title"` or `"published desc"`; rows that are equal
    /// in it, and all rows when none is given, are in the order of their key.
    String[] orderBy() default {};
}
