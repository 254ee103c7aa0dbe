package dev.lexigram.contracts.audit;

import java.time.Instant;
import java.util.Optional;

/// Which entries of a trail are wanted: those that meet all of these. Immutable; each method returns a copy.
///
/// @param action what was done
/// @param resourceType to what kind of thing
/// @param resourceId to which of them
/// @param actorId by whom
/// @param tenantId for which tenant
/// @param correlationId in which request
/// @param severity of which severity
/// @param from not before this time
/// @param until before this time
public record AuditQuery(
        Optional<String> action,
        Optional<String> resourceType,
        Optional<String> resourceId,
        Optional<String> actorId,
        Optional<String> tenantId,
        Optional<String> correlationId,
        Optional<AuditSeverity> severity,
        Optional<Instant> from,
        Optional<Instant> until) {

    private static final AuditQuery ALL = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// All entries.
    public static AuditQuery all() {
        return ALL;
    }

    /// A copy for one action.
    public AuditQuery action(String one) {
        return new AuditQuery(
                Optional.of(one), resourceType, resourceId, actorId, tenantId, correlationId, severity, from, until);
    }

    /// A copy for things of a kind.
    public AuditQuery resource(String type) {
        return new AuditQuery(
                action, Optional.of(type), resourceId, actorId, tenantId, correlationId, severity, from, until);
    }

    /// A copy for one thing.
    public AuditQuery resource(String type, Object id) {
        return new AuditQuery(
                action,
                Optional.of(type),
                Optional.of(id.toString()),
                actorId,
                tenantId,
                correlationId,
                severity,
                from,
                until);
    }

    /// A copy for what someone did.
    public AuditQuery actor(String id) {
        return new AuditQuery(
                action, resourceType, resourceId, Optional.of(id), tenantId, correlationId, severity, from, until);
    }

    /// A copy for a tenant, as text.
    public AuditQuery tenant(Object id) {
        return new AuditQuery(
                action,
                resourceType,
                resourceId,
                actorId,
                Optional.of(id.toString()),
                correlationId,
                severity,
                from,
                until);
    }

    /// A copy for one request.
    public AuditQuery correlation(String id) {
        return new AuditQuery(
                action, resourceType, resourceId, actorId, tenantId, Optional.of(id), severity, from, until);
    }

    /// A copy for one severity.
    public AuditQuery severity(AuditSeverity one) {
        return new AuditQuery(
                action, resourceType, resourceId, actorId, tenantId, correlationId, Optional.of(one), from, until);
    }

    /// A copy for a time.
    ///
    /// @param start the first moment
    /// @param end the first moment that is too late
    public AuditQuery between(Instant start, Instant end) {
        return new AuditQuery(
                action,
                resourceType,
                resourceId,
                actorId,
                tenantId,
                correlationId,
                severity,
                Optional.of(start),
                Optional.of(end));
    }
}
