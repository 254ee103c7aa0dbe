package dev.lexigram.example.products;

/// The stand-in keeps what the domain relies on.
class InMemoryProductsTest implements ProductRepositoryContract {

    @Override
    public ProductRepository products() {
        return new InMemoryProducts();
    }
}
