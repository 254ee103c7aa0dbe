package dev.lexigram.example.library;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import org.jspecify.annotations.Nullable;

/// A book that the library owns.
@Entity(table = "books")
public record Book(
        @Id @Generated @Nullable Long id,
        @NotNull @Length(200) String title,
        @NotNull @Length(120) String author,
        @Length(17) @Nullable String isbn) {}
