package dev.lexigram.example.products.sql;

import dev.lexigram.example.products.ProductRepository;
import dev.lexigram.example.products.ProductRepositoryContract;
import dev.lexigram.sql.DatabaseService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The same contract, kept by a table.
class SqlProductRepositoryTest implements ProductRepositoryContract {

    private DatabaseService database;

    @BeforeEach
    void open() {
        database = DatabaseService.open("sqlite::memory:");
        new ProductTable().configure(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public ProductRepository products() {
        return new SqlProductRepository(database);
    }
}
