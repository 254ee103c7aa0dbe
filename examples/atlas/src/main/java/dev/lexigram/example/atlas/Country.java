package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Version;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/// A country or territory of ISO 3166-1.
///
/// @param code the two-letter code
/// @param iso3 the three-letter code
/// @param name the English name
/// @param flag the flag as an emoji, two characters of four UTF-8 bytes each
/// @param currency the code of the currency in use, null for Antarctica, which has none
/// @param weekStart the day on which the week begins there
/// @param languages how many languages the JDK knows to be written there
/// @param version counts the updates
@Entity(table = "countries")
public record Country(
        @Id @Length(2) String code,
        @Length(3) String iso3,
        @Length(80) String name,
        @Length(8) String flag,
        @Length(3) @Nullable String currency,
        @Length(9) DayOfWeek weekStart,
        int languages,
        @Version int version) {}
