package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks deleted rows instead of removing them: when it was deleted (null while it is not), or whether it is.
///
/// With it `delete` sets this column, every read leaves such rows out unless asked for them, `restore` brings them
/// back and `purge` removes them. Types: `Instant`, `OffsetDateTime`, `LocalDateTime` (at UTC), `boolean`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface SoftDelete {}
