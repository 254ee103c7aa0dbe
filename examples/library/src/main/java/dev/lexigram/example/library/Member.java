package dev.lexigram.example.library;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.Unique;
import org.jspecify.annotations.Nullable;

/// Somebody who borrows books.
@Entity(table = "members")
public record Member(
        @Id @Generated @Nullable Long id,
        @NotNull @Length(120) String name,
        @NotNull @Unique @Length(200) String email) {}
