package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.TenantId;
import org.jspecify.annotations.Nullable;

/// A journey that some travel agency sold; those of all agencies stand in one table.
///
/// @param id made by the database, null until stored
/// @param tenantId the agency, filled in when it is null
/// @param country the code of the country
/// @param days how long
@Entity(table = "atlas_visits")
public record Visit(
        @Id @Generated @Nullable Long id,
        @TenantId @Nullable Long tenantId,
        @Length(2) String country,
        int days) {

    /// A journey of whoever's scope it is stored in.
    static Visit to(String country, int days) {
        return new Visit(null, null, country, days);
    }
}
