package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of type {@link One} with the row whose key another component holds. It is no column.
///
/// `@ManyToOne("authorId") One<Author> author`. The other record has a key of one component.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ManyToOne {

    /// The component of this record that holds the key, of the same type as the key; null means no row.
    String value();
}
