package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/// A character of Unicode.
///
/// Two of them are equal only when they share the array too; compare their code points.
///
/// @param codePoint its number, from 0 to 0x10FFFF
/// @param name its name in capitals, or block and number for those without one
/// @param block the block it stands in, `BASIC_LATIN`
/// @param script the script it is used in
/// @param category what it is, a capital letter for example
/// @param letter whether it is a letter of any kind
/// @param number the whole number it stands for, null when it is none
/// @param utf8 its bytes in UTF-8, one to four
@Entity(table = "characters")
@SuppressWarnings("ArrayRecordComponent") // To show a byte[] column; the code point alone is the identity.
public record CodePoint(
        @Id int codePoint,
        @Length(100) String name,
        @Length(60) String block,
        @Length(30) UnicodeScript script,
        @Length(30) Category category,
        boolean letter,
        @Nullable Integer number,
        @Length(4) byte[] utf8) {}
