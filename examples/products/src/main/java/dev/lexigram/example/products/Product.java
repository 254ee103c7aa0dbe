package dev.lexigram.example.products;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.Version;

/// Something that is sold.
///
/// @param sku what it is known by; no two products have the same
@Entity(table = "products")
public record Product(
        @Id @Generated long id,
        @Unique @Length(20) String sku,
        @Length(80) String name,
        long cents,
        @Version int version) {

    /// One that is not stored yet.
    public static Product of(String sku, String name, long cents) {
        return new Product(0, sku, name, cents, 0);
    }

    /// The same at another price.
    public Product at(long other) {
        return new Product(id, sku, name, other, version);
    }
}
