package dev.lexigram.sql.sqlite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Points in time as text of fixed width: `2026-11-21T10:15:30.123456Z`.
///
/// The JDK's formatters are general and were nearly half of the cost of reading rows; the one form that is written
/// here is read and written digit by digit, every other valid form goes to the JDK.
final class IsoTime {

    private static final int LOCAL_LENGTH = "2026-11-21T10:15:30.123456".length();
    private static final int NANOS_PER_MICRO = 1_000;
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    // Years of other than four digits.
    private static final DateTimeFormatter WIDE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private IsoTime() {}

    static Instant instant(String text) {
        if (text.length() == LOCAL_LENGTH + 1 && text.charAt(LOCAL_LENGTH) == 'Z' && isOurs(text)) {
            return fields(text).toInstant(ZoneOffset.UTC);
        }
        return offset(text).toInstant();
    }

    static OffsetDateTime offset(String text) {
        return OffsetDateTime.parse(iso(text));
    }

    static LocalDateTime local(String text) {
        return text.length() == LOCAL_LENGTH && isOurs(text) ? fields(text) : LocalDateTime.parse(iso(text));
    }

    static String format(Instant instant) {
        return format(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC)) + 'Z';
    }

    /// To the microsecond; finer digits are cut off.
    static String format(LocalDateTime time) {
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return WIDE.format(time.truncatedTo(ChronoUnit.MICROS));
        }
        byte[] out = new byte[LOCAL_LENGTH];
        digits(out, 0, 4, time.getYear());
        out[4] = '-';
        digits(out, 5, 2, time.getMonthValue());
        out[7] = '-';
        digits(out, 8, 2, time.getDayOfMonth());
        out[10] = 'T';
        digits(out, 11, 2, time.getHour());
        out[13] = ':';
        digits(out, 14, 2, time.getMinute());
        out[16] = ':';
        digits(out, 17, 2, time.getSecond());
        out[19] = '.';
        digits(out, 20, 6, time.getNano() / NANOS_PER_MICRO);
        return new String(out, StandardCharsets.ISO_8859_1);
    }

    private static void digits(byte[] out, int from, int count, int value) {
        int rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static boolean isOurs(String text) {
        for (int i = 0; i < LOCAL_LENGTH; i++) {
            char c = text.charAt(i);
            boolean fits = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T';
                case 13, 16 -> c == ':';
                case 19 -> c == '.';
                default -> c >= '0' && c <= '9';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime fields(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 2),
                number(text, 8, 2),
                number(text, 11, 2),
                number(text, 14, 2),
                number(text, 17, 2),
                number(text, 20, 6) * NANOS_PER_MICRO);
    }

    private static int number(String text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    /// SQLite's own functions write a space where ISO has a T.
    private static String iso(String text) {
        return text.replace(' ', 'T');
    }
}
