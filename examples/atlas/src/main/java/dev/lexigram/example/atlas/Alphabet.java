package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import java.util.List;

/// The letters of a script in one array, on databases that have such columns.
///
/// @param script the script
/// @param letters its capital letters
@Entity(table = "atlas_alphabets")
public record Alphabet(@Id @Length(30) String script, List<String> letters) {}
