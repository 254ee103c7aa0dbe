package dev.lexigram.sql.dialect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Types of the JDK that no database has a type for and that are stored as another, the same one on every
/// database.
final class StandIns {

    /// What stands in for a type in its column.
    static final Map<Class<?>, Class<?>> STORED = Map.of(
            ZonedDateTime.class, Instant.class,
            Duration.class, Long.class,
            Year.class, Integer.class,
            URI.class, String.class);

    /// The types that are stored as text of a few characters.
    static final Set<Class<?>> SHORT_TEXTS = Set.of(
            Period.class,
            YearMonth.class,
            MonthDay.class,
            ZoneId.class,
            ZoneOffset.class,
            Locale.class,
            Currency.class);

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private StandIns() {}

    /// The codec of a type that has a stand-in, or null.
    static @Nullable Codec<?> of(Class<?> type) {
        return switch (type.getName()) {
            case "java.time.ZonedDateTime" ->
                Codec.via(Instant.class, i -> i.atZone(ZoneOffset.UTC), ZonedDateTime::toInstant);
            case "java.time.Duration" ->
                Codec.via(Long.class, micros -> Duration.of(micros, ChronoUnit.MICROS), StandIns::micros);
            case "java.time.Year" -> Codec.via(Integer.class, Year::of, Year::getValue);
            case "java.net.URI" -> Codec.text(URI::create, URI::toString);
            case "java.util.Locale" -> Codec.text(StandIns::locale, Locale::toLanguageTag);
            case "java.util.Currency" -> Codec.text(Currency::getInstance, Currency::getCurrencyCode);
            default -> shortTime(type);
        };
    }

    private static @Nullable Codec<?> shortTime(Class<?> type) {
        return switch (type.getName()) {
            case "java.time.Period" -> Codec.text(Period::parse, Period::toString);
            case "java.time.YearMonth" -> Codec.text(YearMonth::parse, YearMonth::toString);
            case "java.time.MonthDay" -> Codec.text(MonthDay::parse, MonthDay::toString);
            case "java.time.ZoneId" -> Codec.text(ZoneId::of, ZoneId::getId);
            case "java.time.ZoneOffset" -> Codec.text(ZoneOffset::of, ZoneOffset::getId);
            default -> null;
        };
    }

    /// Finer digits are cut off, towards zero.
    private static long micros(Duration duration) {
        Duration cut = duration.truncatedTo(ChronoUnit.MICROS);
        return Math.addExact(Math.multiplyExact(cut.getSeconds(), MICROS_PER_SECOND), cut.getNano() / NANOS_PER_MICRO);
    }

    /// `Locale.forLanguageTag` would leave out what it does not understand.
    private static Locale locale(String tag) {
        if (tag.equals("und")) {
            return Locale.ROOT;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("The text is no language tag.", e);
        }
    }
}
