package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A country as one JSON document.
///
/// @param country its code
/// @param sheet what the document holds
@Entity(table = "atlas_profiles")
public record Profile(@Id @Length(2) String country, @Json Sheet sheet) {

    /// The document.
    ///
    /// @param name the English name
    /// @param currency the code of its currency, null where there is none
    /// @param languages the codes of the languages that are written there
    public record Sheet(String name, @Nullable String currency, List<String> languages) {}
}
