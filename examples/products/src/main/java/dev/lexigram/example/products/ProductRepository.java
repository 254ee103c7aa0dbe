package dev.lexigram.example.products;

import java.util.List;
import java.util.Optional;

/// Where products are. The domain declares what it needs; others say how.
public interface ProductRepository {

    /// Stores a new product.
    ///
    /// @throws dev.lexigram.contracts.error.DuplicateKeyException when another one has the same sku
    Product add(Product product);

    /// Stores what was changed.
    ///
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when someone else changed it meanwhile
    Product change(Product product);

    /// The product of this sku.
    Optional<Product> findBySku(String sku);

    /// Those that cost less, the cheapest first.
    List<Product> cheaperThan(long cents);
}
