package dev.lexigram.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `250ms`, `30s`, `5m`, `1h`, `2d`, a number of seconds, or ISO-8601. Stateless
/// and thread-safe.
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(ns|us|ms|s|m|h|d)?");
    private static final Map<String, Duration> UNITS = Map.of(
            "ns", Duration.ofNanos(1),
            "us", Duration.ofNanos(1_000),
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private DurationText() {}

    /// @throws IllegalArgumentException when the text is no duration
    public static Duration parse(String text) {
        String trimmed = text.trim().toLowerCase(Locale.ROOT);
        Matcher matcher = FORM.matcher(trimmed);
        if (matcher.matches()) {
            String unit = matcher.group(2) == null ? "s" : matcher.group(2);
            return times(new BigDecimal(matcher.group(1)), UNITS.getOrDefault(unit, Duration.ZERO));
        }
        try {
            return Duration.parse(trimmed);
        } catch (DateTimeParseException notIso) {
            throw new IllegalArgumentException("The text is no duration.", notIso);
        }
    }

    private static Duration times(BigDecimal amount, Duration unit) {
        BigDecimal nanos = amount.multiply(BigDecimal.valueOf(unit.toNanos()));
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
    }

    /// The shortest whole form that {@link #parse} reads back to the same duration.
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        if (duration.toNanosPart() % 1_000_000 != 0) {
            return duration.toString();
        }
        if (duration.toNanosPart() != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.toSeconds();
        return seconds % 86_400 == 0
                ? seconds / 86_400 + "d"
                : seconds % 3_600 == 0 ? seconds / 3_600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
