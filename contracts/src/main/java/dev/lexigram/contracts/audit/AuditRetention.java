package dev.lexigram.contracts.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How long entries are kept, by severity. Immutable; each method returns a copy.
///
/// @param periods how long; a severity that is not there is kept for ever
public record AuditRetention(Map<AuditSeverity, Duration> periods) {

    private static final AuditRetention DEFAULTS = forever()
            .keep(AuditSeverity.LOW, Duration.ofDays(365))
            .keep(AuditSeverity.MEDIUM, Duration.ofDays(365))
            .keep(AuditSeverity.HIGH, Duration.ofDays(1_095))
            .keep(AuditSeverity.CRITICAL, Duration.ofDays(2_555));

    /// @throws IllegalArgumentException when a period is not positive
    public AuditRetention {
        periods = Map.copyOf(periods);
        if (!periods.values().stream().allMatch(Duration::isPositive)) {
            throw new IllegalArgumentException("Entries are kept for a positive time: " + periods + ".");
        }
    }

    /// One year; high severity three, critical seven.
    public static AuditRetention defaults() {
        return DEFAULTS;
    }

    /// Everything for ever.
    public static AuditRetention forever() {
        return new AuditRetention(Map.of());
    }

    /// Keeps entries of a severity for another time.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public AuditRetention keep(AuditSeverity severity, Duration period) {
        Map<AuditSeverity, Duration> all = new EnumMap<>(AuditSeverity.class);
        all.putAll(periods);
        all.put(severity, period);
        return new AuditRetention(all);
    }

    /// Keeps entries of a severity for ever.
    public AuditRetention keepForever(AuditSeverity severity) {
        Map<AuditSeverity, Duration> all = new EnumMap<>(AuditSeverity.class);
        all.putAll(periods);
        all.remove(severity);
        return new AuditRetention(all);
    }

    /// The time before which entries of a severity are no longer kept; empty when they are kept for ever.
    public Optional<Instant> cutoff(AuditSeverity severity, Instant now) {
        return Optional.ofNullable(periods.get(severity)).map(now::minus);
    }
}
