package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;

/// A language of ISO 639: all that have a two-letter code, and those with three letters for which the JDK has a
/// locale.
///
/// @param code the two-letter code, or three letters where there is no shorter one
/// @param iso3 the three-letter code
/// @param name the English name
/// @param ownName the name in the language itself, where the JDK knows it, else the English name
/// @param rightToLeft whether its own name runs from right to left
@Entity(table = "languages")
public record Language(
        @Id @Length(3) String code,
        @Length(3) String iso3,
        @Length(80) String name,
        @Length(80) String ownName,
        boolean rightToLeft) {}
