package dev.lexigram.sql.mapping;

import dev.lexigram.sql.dialect.Codec;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component that travels by a codec of its own, whatever others of its type do.
///
/// The codec's class has a constructor without parameters. A codec for all components of a type, and for
/// parameters, is registered with the database instead: {@link dev.lexigram.sql.DatabaseModule#codec}.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface StoredAs {

    /// The codec, for the component's type.
    Class<? extends Codec<?>> value();
}
