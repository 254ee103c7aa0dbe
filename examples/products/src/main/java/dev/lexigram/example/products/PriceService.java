package dev.lexigram.example.products;

import dev.lexigram.contracts.sql.Transactional;
import java.util.List;

/// Changes prices. The compiler writes `PriceService_`, whose methods run in transactions.
public class PriceService {

    private final ProductRepository products;

    public PriceService(ProductRepository products) {
        this.products = products;
    }

    /// Raises the prices of what costs less than that, the dearest first, of all or of none.
    ///
    /// @return what they cost now
    /// @throws IllegalArgumentException when a price would not be above zero
    @Transactional
    public List<Product> raise(long below, long by) {
        return products.cheaperThan(below).reversed().stream()
                .map(product -> products.change(raised(product, by)))
                .toList();
    }

    private static Product raised(Product product, long by) {
        if (product.cents() + by <= 0) {
            throw new IllegalArgumentException(product.sku() + " would cost nothing.");
        }
        return product.at(product.cents() + by);
    }
}
