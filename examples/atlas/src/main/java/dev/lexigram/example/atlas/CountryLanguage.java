package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;

/// That a language is written in a country.
///
/// @param id country and language joined by a hyphen, `CH-de`
/// @param country the country's code
/// @param language the language's code
/// @param locales how many locales the JDK has for the pair, more than one where scripts differ
@Entity(table = "country_languages")
public record CountryLanguage(
        @Id @Length(6) String id,
        @Length(2) String country,
        @Length(3) String language,
        int locales) {}
