package dev.lexigram.example.pico;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Unique;
import org.jspecify.annotations.Nullable;

/// Someone with a name of their own.
@Entity(table = "users")
public record User(
        @Id @Generated @Nullable Long id,
        @Unique @Length(50) String username) {

    /// One who is not stored yet.
    public static User named(String username) {
        return new User(null, username);
    }
}
