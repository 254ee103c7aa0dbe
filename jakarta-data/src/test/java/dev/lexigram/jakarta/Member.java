package dev.lexigram.jakarta;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Unique;
import org.jspecify.annotations.Nullable;

/// An entity whose key the database makes.
@Entity(table = "jakarta_members")
record Member(
        @Id @Generated @Nullable Long id,
        @Unique @Length(50) String name) {}
