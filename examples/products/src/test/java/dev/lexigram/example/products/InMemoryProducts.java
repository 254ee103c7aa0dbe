package dev.lexigram.example.products;

import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.F;
import dev.lexigram.data.memory.InMemoryRepository;
import java.util.List;
import java.util.Optional;

/// Products in memory, for tests of what is built on them.
final class InMemoryProducts implements ProductRepository {

    private final InMemoryRepository<Product, Long> rows = InMemoryRepository.of(Product.class, Long.class);

    @Override
    public Product add(Product product) {
        return rows.create(product);
    }

    @Override
    public Product change(Product product) {
        return rows.update(product);
    }

    @Override
    public Optional<Product> findBySku(String sku) {
        return rows.findOne(F.of("sku").eq(sku));
    }

    @Override
    public List<Product> cheaperThan(long cents) {
        return rows.find(EntityQuery.where(F.of("cents").lt(cents))
                .orderBy(F.of("cents").asc(), F.of("sku").asc()));
    }
}
