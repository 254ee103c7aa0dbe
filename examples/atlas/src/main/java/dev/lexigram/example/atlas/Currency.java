package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A currency of ISO 4217, past ones and metals too.
///
/// @param code the three-letter code
/// @param numericCode the number of ISO 4217, 0 for a few that have none
/// @param name the English name
/// @param symbol the sign in English texts, or the code where there is none
/// @param smallestUnit the value of the smallest unit, `0.01` for a cent; null where there is none, as for gold
/// @param countries how many countries use it
@Entity(table = "currencies")
public record Currency(
        @Id @Length(3) String code,
        int numericCode,
        @Length(80) String name,
        @Length(8) String symbol,
        @Nullable BigDecimal smallestUnit,
        int countries) {}
