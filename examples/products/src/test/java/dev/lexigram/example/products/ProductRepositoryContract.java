package dev.lexigram.example.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.OptimisticLockException;
import org.junit.jupiter.api.Test;

/// What the domain relies on, whoever keeps the products.
public interface ProductRepositoryContract {

    /// An empty one.
    ProductRepository products();

    @Test
    default void whatIsAddedIsFoundByItsSku() {
        ProductRepository products = products();
        Product tea = products.add(Product.of("T-1", "Tea", 250));
        assertThat(tea.id()).isPositive();
        assertThat(products.findBySku("T-1")).contains(tea);
        assertThat(products.findBySku("T-2")).isEmpty();
    }

    @Test
    default void noTwoHaveTheSameSku() {
        ProductRepository products = products();
        products.add(Product.of("T-1", "Tea", 250));
        assertThatThrownBy(() -> products.add(Product.of("T-1", "Toast", 90)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    default void aChangeOfWhatSomeoneElseChangedIsRefused() {
        ProductRepository products = products();
        Product read = products.add(Product.of("T-1", "Tea", 250));
        Product changed = products.change(read.at(260));
        assertThat(products.findBySku("T-1")).contains(changed);
        assertThatThrownBy(() -> products.change(read.at(270))).isInstanceOf(OptimisticLockException.class);
    }

    @Test
    default void theCheapestComesFirst() {
        ProductRepository products = products();
        products.add(Product.of("C-1", "Coffee", 900));
        products.add(Product.of("T-1", "Tea", 250));
        products.add(Product.of("M-1", "Milk", 110));
        assertThat(products.cheaperThan(900)).extracting(Product::name).containsExactly("Milk", "Tea");
    }
}
