package dev.lexigram.contracts.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an audited action came from. Immutable and thread-safe.
///
/// What is empty is filled in from the {@link dev.lexigram.contracts.context.RequestContext} when the entry is
/// recorded: its user, its tenant, and its id as the correlation.
///
/// Each is at most 200 characters, the source 100.
///
/// @param actorId who did it
/// @param tenantId for which tenant
/// @param correlationId the request that it was part of
/// @param causationId what caused it, such as the id of an event
/// @param source the part of the program, such as `sql` or `billing`
public record AuditOrigin(
        Optional<String> actorId,
        Optional<String> tenantId,
        Optional<String> correlationId,
        Optional<String> causationId,
        String source) {

    private static final AuditOrigin APPLICATION = from("application");
    private static final int LONGEST = 200;
    private static final int LONGEST_SOURCE = 100;

    /// @throws IllegalArgumentException when a text is too long or has a zero character
    public AuditOrigin {
        Objects.requireNonNull(actorId, "actorId");
        Objects.requireNonNull(tenantId, "tenantId");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(causationId, "causationId");
        Objects.requireNonNull(source, "source");
        boolean fits = Stream.of(actorId, tenantId, correlationId, causationId)
                .flatMap(Optional::stream)
                .allMatch(text -> text.length() <= LONGEST && text.indexOf(0) < 0);
        if (!fits || source.length() > LONGEST_SOURCE || source.indexOf(0) >= 0) {
            throw new IllegalArgumentException("The origin of an entry consists of texts of at most " + LONGEST
                    + " characters, none of them a zero character; its source has at most " + LONGEST_SOURCE + ".");
        }
    }

    /// The application, on behalf of whoever makes the current request.
    public static AuditOrigin application() {
        return APPLICATION;
    }

    /// A part of the program, on behalf of whoever makes the current request.
    public static AuditOrigin from(String source) {
        return new AuditOrigin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    /// A copy with another actor.
    public AuditOrigin by(String actor) {
        return new AuditOrigin(Optional.of(actor), tenantId, correlationId, causationId, source);
    }

    /// A copy for another tenant.
    public AuditOrigin in(String tenant) {
        return new AuditOrigin(actorId, Optional.of(tenant), correlationId, causationId, source);
    }

    /// A copy that is part of another request.
    public AuditOrigin correlated(String id) {
        return new AuditOrigin(actorId, tenantId, Optional.of(id), causationId, source);
    }

    /// A copy with a cause.
    public AuditOrigin causedBy(String id) {
        return new AuditOrigin(actorId, tenantId, correlationId, Optional.of(id), source);
    }
}
