package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A traveller's note, with all that a repository can keep about an entity by itself.
///
/// @param id a UUID in the order of time, null until stored
/// @param text what it says
/// @param createdAt when it was created, null until stored
/// @param updatedAt when it was changed last, null until stored
/// @param deletedAt when it was deleted, null while it is not
/// @param version counts the updates
@Entity(table = "atlas_notes")
public record Note(
        @Id @Generated @Nullable UUID id,
        @Length(80) String text,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @SoftDelete @Nullable Instant deletedAt,
        @Version int version) {

    /// One that is not stored yet.
    static Note saying(String text) {
        return new Note(null, text, null, null, null, 0);
    }

    /// A copy that says something else.
    Note withText(String other) {
        return new Note(id, other, createdAt, updatedAt, deletedAt, version);
    }
}
