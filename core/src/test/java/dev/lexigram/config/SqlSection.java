package dev.lexigram.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A section with everything that a section may hold.
record SqlSection(
        String name,
        Backend backend,
        Pool pool,
        Mode mode,
        List<Named> backends,
        List<String> tags,
        Map<String, String> properties,
        Optional<Integer> port,
        Secret auditHmacKey,
        @Nullable String note) {

    enum Mode {
        READ_WRITE,
        READ_ONLY
    }

    record Backend(String url, String password) {}

    record Pool(int minSize, int maxSize, Duration acquireTimeout, boolean leakDetection, double factor) {
        static Pool defaults() {
            return new Pool(1, 10, Duration.ofSeconds(30), false, 1.5);
        }

        Pool {
            if (minSize > maxSize) {
                throw new IllegalArgumentException("min_size is greater than max_size");
            }
        }
    }

    record Named(
            String name,
            Backend backend,
            boolean primary,
            Pool pool,
            @Nullable String migrationDir) {
        static Named defaults() {
            return new Named("", new Backend("", ""), false, new Pool(2, 10, Duration.ofSeconds(30), false, 1), null);
        }
    }

    static final SqlSection DEFAULTS = new SqlSection(
            "database",
            new Backend("sqlite:data.db", ""),
            Pool.defaults(),
            Mode.READ_WRITE,
            List.of(),
            List.of("a"),
            Map.of("app", "lexigram"),
            Optional.empty(),
            Secret.of(""),
            null);
}
