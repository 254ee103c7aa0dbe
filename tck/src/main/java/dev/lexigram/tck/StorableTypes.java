package dev.lexigram.tck;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.Length;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The records of {@link StorableTypesContract}.
interface StorableTypes {

    /// All of `java.time` that can be stored.
    @Entity(table = "tck_times")
    record Times(
            @Id Long id,
            @Nullable Instant moment,
            @Nullable ZonedDateTime zoned,
            @Nullable OffsetDateTime offset,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDateTime wallClock,
            @Nullable Duration duration,
            @Nullable Period period,
            @Nullable Year year,
            @Nullable YearMonth yearMonth,
            @Nullable MonthDay monthDay,
            @Nullable Month month,
            @Nullable DayOfWeek weekday,
            @Nullable ZoneId zone,
            @Nullable ZoneOffset shift) {

        static Times of(long id, String iso) {
            ZonedDateTime at = ZonedDateTime.parse(iso);
            return new Times(
                    id,
                    at.toInstant(),
                    at,
                    at.toOffsetDateTime(),
                    at.toLocalDate(),
                    at.toLocalTime(),
                    at.toLocalDateTime(),
                    Duration.ofSeconds(-90, at.getNano()),
                    Period.of(1, -2, 30),
                    Year.from(at),
                    YearMonth.from(at),
                    MonthDay.from(at),
                    at.getMonth(),
                    at.getDayOfWeek(),
                    at.getZone(),
                    at.getOffset());
        }

        static Times none(long id) {
            return new Times(
                    id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /// What is stored as text.
    @Entity(table = "tck_names")
    record Names(
            @Id Long id,
            @Nullable URI link,
            @Nullable Locale locale,
            @Nullable Currency currency,
            char letter,
            @Nullable Character mark,
            @Length(40) @Nullable URI shortLink) {}

    /// What documents are made of.
    record Part(
            String name,
            @Nullable BigDecimal price,
            @Nullable Instant since,
            List<Long> numbers,
            boolean good) {}

    /// Documents of every kind.
    @Entity(table = "tck_documents")
    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    record Documents(
            @Id Long id,
            @Json @Nullable Part part,
            @Json @Nullable List<Part> parts,
            @Json @Nullable Map<String, Object> extra,
            @Json @Nullable Map<String, List<Part>> byName,
            @Json long @Nullable [] numbers) {

        static Documents none(long id) {
            return new Documents(id, null, null, null, null, null);
        }
    }

    /// An element of a list.
    enum Suit {
        HEARTS,
        SPADES
    }

    /// Arrays of every kind.
    @Entity(table = "tck_arrays")
    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    record Lists(
            @Id Long id,
            @Nullable List<String> texts,
            @Nullable List<Long> longs,
            @Nullable List<Integer> integers,
            @Nullable List<Boolean> flags,
            @Nullable List<UUID> uuids,
            @Nullable List<BigDecimal> amounts,
            @Nullable List<Instant> moments,
            @Nullable List<LocalDate> dates,
            @Nullable List<LocalDateTime> wallClocks,
            @Nullable List<Suit> suits,
            String @Nullable [] textArray,
            UUID @Nullable [] uuidArray,
            long @Nullable [] longArray,
            int @Nullable [] intArray,
            double @Nullable [] doubleArray) {

        static Lists none(long id) {
            return new Lists(
                    id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /// A key of its own type.
    record AccountId(UUID value) {}

    /// An amount of its own type.
    record Money(BigDecimal amount) implements Comparable<Money> {
        @Override
        public int compareTo(Money other) {
            return amount.compareTo(other.amount);
        }
    }

    /// An entity of own types.
    @Entity(table = "tck_account")
    record Account(@Id AccountId id, @Nullable Money balance, String owner) {}

    /// A key of two columns.
    @Entity(table = "tck_seat")
    record Seat(@Id String hall, @Id int place, @Nullable String guest) {}

    /// A key that a sequence numbers.
    @Entity(table = "tck_ticket")
    record Ticket(
            @Id @Generated(sequence = "tck_ticket_numbers") @Nullable
            Long id,

            String guest) {}

    /// A sequence of which the database knows the name alone.
    @Entity(table = "tck_voucher")
    record Voucher(
            @Id @Generated(strategy = Generated.Strategy.SEQUENCE) @Nullable
            Integer id,

            String guest) {}

    /// Counts from 100.
    final class FromHundred implements KeyGenerator<Long> {
        private final AtomicLong last = new AtomicLong(99);

        @Override
        public Long next() {
            return last.incrementAndGet();
        }
    }

    /// A key that the application numbers.
    @Entity(table = "tck_counted")
    record Counted(
            @Id @Generated(by = FromHundred.class) @Nullable Long id, String name) {}

    /// A key of UUIDs.
    @Entity(table = "tck_event")
    record Event(@Id @Generated @Nullable UUID id, String name) {}
}
