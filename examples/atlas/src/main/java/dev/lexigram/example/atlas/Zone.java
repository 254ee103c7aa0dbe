package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time zone of the IANA database.
///
/// @param id its name, `Europe/Zurich`
/// @param uuid the version 3 UUID of the name
/// @param region the name up to the first slash, or the whole name
/// @param name the English name of its time, `Central European Time`
/// @param offsetHours the hours ahead of UTC in the winter of its rules, on the first day of 2025
/// @param fixed whether its offset never changes
/// @param firstTransition the first change of its offset since 1970, null when there is none
/// @param transitions how many changes of its offset there are from 1970 to the end of 2037
@Entity(table = "zones")
public record Zone(
        @Id @Length(40) String id,
        UUID uuid,
        @Length(40) String region,
        @Length(80) String name,
        double offsetHours,
        boolean fixed,
        @Nullable Instant firstTransition,
        int transitions) {}
