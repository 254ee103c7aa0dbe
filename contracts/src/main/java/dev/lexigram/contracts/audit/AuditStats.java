package dev.lexigram.contracts.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much is in a trail. Immutable.
///
/// @param entries how many entries
/// @param bySeverity how many of each severity; those without are left out
/// @param byAction how many of each action
/// @param oldest when the oldest was recorded
/// @param newest when the newest was recorded
/// @param purged how many were removed since the trail began, because their time was over
public record AuditStats(
        long entries,
        Map<AuditSeverity, Long> bySeverity,
        SortedMap<String, Long> byAction,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        long purged) {

    public AuditStats {
        bySeverity = Map.copyOf(bySeverity);
        byAction = Collections.unmodifiableSortedMap(new TreeMap<>(byAction));
    }
}
