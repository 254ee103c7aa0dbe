package dev.lexigram.contracts.sql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method, or every public method of a class, that runs in a transaction, as the body of
/// `Database.inTransaction` does.
///
/// On components of the container and on the methods of declared repositories. On a method it counts instead of
/// that on its class, whole. The compiler writes a subclass that overrides the methods, so a call within the same
/// object has its transaction too; `super.save()` and calls from a constructor have none, and are warned about.
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Transactional {

    /// The database, by name; empty for the primary one, or for that of the repository.
    String database() default "";

    /// What is done about the transaction that the caller runs in.
    Propagation propagation() default Propagation.REQUIRED;

    /// How far it is kept apart from others.
    Isolation isolation() default Isolation.DEFAULT;

    /// Whether a write fails.
    boolean readOnly() default false;

    /// How long it may take in milliseconds, retries included; 0 for as long as its caller has.
    long timeoutMillis() default 0;

    /// How often the method is run again after a deadlock or a serialization failure.
    int retries() default 0;

    /// Exceptions that roll back, though a wider class is excluded.
    Class<? extends Throwable>[] rollbackFor() default {};

    /// Exceptions that do not; they reach the caller all the same.
    Class<? extends Throwable>[] noRollbackFor() default {};
}
