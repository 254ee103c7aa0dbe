package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of type {@link Many} with the rows of another record that a third table connects to this entity. It
/// is no column.
///
/// `@ManyToMany(table = "book_tags", own = "book_id", other = "tag_id") Many<Tag> tags`. Both records have a key of
/// one component. Rows of the connecting table are written by hand: it has no record, or one of its own.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ManyToMany {

    /// The connecting table, perhaps with its schema.
    String table();

    /// Its column with the key of this entity.
    String own();

    /// Its column with the key of the other record.
    String other();

    /// The order of the rows, as in {@link OneToMany#orderBy}.
    String[] orderBy() default {};
}
