package dev.lexigram.example.products.sql;

import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.example.products.Product;
import dev.lexigram.example.products.ProductRepository;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// Products in a table.
public final class SqlProductRepository implements ProductRepository {

    private final GenericRepository<Product, Long> rows;

    public SqlProductRepository(Database database) {
        this.rows = GenericRepository.of(database, Product.class, Long.class);
    }

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
