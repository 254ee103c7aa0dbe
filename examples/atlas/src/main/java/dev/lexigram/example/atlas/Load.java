package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import java.time.Instant;

/// That a table was loaded; written in the transaction of its rows, so that neither is there without the other.
///
/// @param tableName the table
/// @param rowCount how many rows it was given
/// @param loadedAt when
@Entity(table = "atlas_loads")
public record Load(@Id @Length(40) String tableName, long rowCount, Instant loadedAt) {}
