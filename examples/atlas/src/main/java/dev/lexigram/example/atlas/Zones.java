package dev.lexigram.example.atlas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Time zones with the changes of their offsets.
final class Zones {

    static final Instant FROM = Instant.EPOCH;
    static final Instant UNTIL = Instant.parse("2038-01-01T00:00:00Z");

    private static final Instant AS_OF = Instant.parse("2025-01-01T00:00:00Z");
    private static final double SECONDS_PER_HOUR = 3600;

    private Zones() {}

    static Stream<Zone> all() {
        return ids().map(Zones::zone);
    }

    static Stream<Transition> transitions() {
        return ids().flatMap(zone -> changes(zone).map(change -> transition(zone, change)));
    }

    private static Stream<ZoneId> ids() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
    }

    private static Stream<ZoneOffsetTransition> changes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        // The rules look for what comes after an instant, and the first instant itself shall count.
        return Stream.iterate(
                rules.nextTransition(FROM.minusNanos(1)),
                change -> change != null && change.getInstant().isBefore(UNTIL),
                change -> rules.nextTransition(change.getInstant()));
    }

    private static Zone zone(ZoneId zone) {
        String id = zone.getId();
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> changes = changes(zone).toList();
        return new Zone(
                id,
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                id.contains("/") ? id.substring(0, id.indexOf('/')) : id,
                zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                rules.getStandardOffset(AS_OF).getTotalSeconds() / SECONDS_PER_HOUR,
                rules.isFixedOffset(),
                changes.isEmpty() ? null : changes.getFirst().getInstant(),
                changes.size());
    }

    private static Transition transition(ZoneId zone, ZoneOffsetTransition change) {
        ZoneOffset after = change.getOffsetAfter();
        return new Transition(
                null,
                zone.getId(),
                change.getInstant(),
                change.toEpochSecond(),
                change.getDateTimeBefore().toLocalDate(),
                change.getOffsetBefore().getTotalSeconds(),
                after.getTotalSeconds(),
                !Objects.equals(after, zone.getRules().getStandardOffset(change.getInstant())));
    }
}
