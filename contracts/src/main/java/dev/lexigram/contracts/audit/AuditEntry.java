package dev.lexigram.contracts.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that was done, as it is recorded. Immutable and thread-safe as its values; each method returns a
/// copy.
///
/// ```
/// trail.record(AuditEntry.of("LOGIN", "users", "7").failed().severity(AuditSeverity.HIGH).with("address", ip));
/// ```
///
/// @param action what was done: `INSERT`, `UPDATE`, `DELETE`, … or the application's own word, at most 100
/// characters
/// @param resourceType what kind of thing it was done to, such as a table, at most 200 characters
/// @param resourceId which of them, at most 255 characters
/// @param outcome how it ended
/// @param severity how much it matters
/// @param origin who did it, and where
/// @param metadata whatever else is worth knowing; values that have a form in JSON
/// @param oldValues the thing before, by field; empty when there was none or nobody looked
/// @param newValues the thing afterwards, by field
public record AuditEntry(
        String action,
        String resourceType,
        String resourceId,
        AuditOutcome outcome,
        AuditSeverity severity,
        AuditOrigin origin,
        Map<String, @Nullable Object> metadata,
        Optional<Map<String, @Nullable Object>> oldValues,
        Optional<Map<String, @Nullable Object>> newValues) {

    private static final int LONGEST_ACTION = 100;
    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_ID = 255;

    /// @throws IllegalArgumentException when a text is too long or has a zero character, or the action is blank
    public AuditEntry {
        checked("action", action, LONGEST_ACTION);
        checked("resource type", resourceType, LONGEST_TYPE);
        checked("resource id", resourceId, LONGEST_ID);
        if (action.isBlank()) {
            throw new IllegalArgumentException("An action has a name.");
        }
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(origin, "origin");
        metadata = copied(metadata);
        oldValues = oldValues.map(AuditEntry::copied);
        newValues = newValues.map(AuditEntry::copied);
    }

    private static void checked(String what, String text, int longest) {
        if (text.length() > longest || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    "An entry's " + what + " has at most " + longest + " characters, none of them a zero character.");
        }
    }

    private static Map<String, @Nullable Object> copied(Map<String, @Nullable Object> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A success of medium severity, by the application.
    ///
    /// @throws IllegalArgumentException when a text is too long, or the action is blank
    public static AuditEntry of(String action, String resourceType, Object resourceId) {
        return new AuditEntry(
                action,
                resourceType,
                resourceId.toString(),
                AuditOutcome.SUCCESS,
                AuditSeverity.MEDIUM,
                AuditOrigin.application(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// A copy with another outcome.
    public AuditEntry outcome(AuditOutcome other) {
        return new AuditEntry(
                action, resourceType, resourceId, other, severity, origin, metadata, oldValues, newValues);
    }

    /// A copy that failed.
    public AuditEntry failed() {
        return outcome(AuditOutcome.FAILURE);
    }

    /// A copy with another severity.
    public AuditEntry severity(AuditSeverity other) {
        return new AuditEntry(action, resourceType, resourceId, outcome, other, origin, metadata, oldValues, newValues);
    }

    /// A copy with another origin.
    public AuditEntry origin(AuditOrigin other) {
        return new AuditEntry(
                action, resourceType, resourceId, outcome, severity, other, metadata, oldValues, newValues);
    }

    /// A copy done by someone else than the current request's user.
    public AuditEntry by(String actor) {
        return origin(origin.by(actor));
    }

    /// A copy with one more thing worth knowing.
    public AuditEntry with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new AuditEntry(action, resourceType, resourceId, outcome, severity, origin, more, oldValues, newValues);
    }

    /// A copy with the thing as it was before.
    public AuditEntry oldValues(Map<String, @Nullable Object> values) {
        return new AuditEntry(
                action, resourceType, resourceId, outcome, severity, origin, metadata, Optional.of(values), newValues);
    }

    /// A copy with the thing as it is now.
    public AuditEntry newValues(Map<String, @Nullable Object> values) {
        return new AuditEntry(
                action, resourceType, resourceId, outcome, severity, origin, metadata, oldValues, Optional.of(values));
    }

    /// What was done to what. Values may be secret.
    @Override
    public String toString() {
        return "AuditEntry[" + action + " " + resourceType + " " + resourceId + ", " + outcome + "]";
    }
}
