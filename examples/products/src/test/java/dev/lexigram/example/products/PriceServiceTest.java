package dev.lexigram.example.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// The service without any database.
class PriceServiceTest {

    @Test
    void onlyCheapProductsGetDearer() {
        ProductRepository products = new InMemoryProducts();
        products.add(Product.of("T-1", "Tea", 250));
        products.add(Product.of("C-1", "Coffee", 900));
        assertThat(new PriceService(products).raise(500, 10))
                .extracting(Product::cents)
                .containsExactly(260L);
        assertThat(products.findBySku("C-1").orElseThrow().cents()).isEqualTo(900);
    }

    @Test
    void nothingIsEverFree() {
        ProductRepository products = new InMemoryProducts();
        products.add(Product.of("M-1", "Milk", 110));
        assertThatThrownBy(() -> new PriceService(products).raise(500, -110))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M-1");
    }
}
