package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;

/// A character's name, copied to be searched.
///
/// @param codePoint the character
/// @param name its name in capitals
@Entity(table = "atlas_signs")
public record Sign(@Id int codePoint, @Length(100) String name) {}
