package dev.lexigram.testkit.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests that need real servers. Where one cannot be had they are left out and named, with the reason, in the table
/// at the end of the run; with `CI=true` in the environment they fail instead.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiredServers.class)
public @interface RequiresServer {

    /// The servers, all of which are needed.
    ServerKind[] value();
}
