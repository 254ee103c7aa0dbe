package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// When the row was created: filled in when it is null then, never changed later. A component named `createdAt` of
/// a type for points in time has this role by itself.
///
/// Types: `Instant`, `OffsetDateTime`, `LocalDateTime` (at UTC); to the microsecond.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface CreatedAt {}
