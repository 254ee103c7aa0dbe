package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The tenant that a row belongs to: a text, an `Integer`, `Long` or `Short`, or a UUID. As soon as the record is
/// mapped, every statement about its table needs an active tenant and sees and writes that tenant's rows only.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface TenantId {}
