package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A change of a zone's offset from UTC.
///
/// @param id made by the database, null until stored
/// @param zone the zone's name
/// @param happensAt when the clocks change
/// @param epochSecond the same instant in seconds since 1970-01-01T00:00Z
/// @param localDate the date on the clocks before the change
/// @param offsetBefore the offset before, in seconds ahead of UTC
/// @param offsetAfter the offset after, in seconds ahead of UTC
/// @param daylight whether daylight saving time holds afterwards
@Entity(table = "transitions")
public record Transition(
        @Id @Generated @Nullable Long id,
        @ColumnName("zone_id") @Length(40) String zone,
        Instant happensAt,
        long epochSecond,
        LocalDate localDate,
        int offsetBefore,
        int offsetAfter,
        boolean daylight) {}
