package dev.lexigram.example.products.sql;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.DatabaseConfigurer;
import dev.lexigram.example.products.Product;
import dev.lexigram.sql.schema.SchemaManager;

/// Makes the table when the application boots.
public final class ProductTable implements DatabaseConfigurer {

    @Override
    public void configure(Database database) {
        SchemaManager.on(database).create(Product.class);
    }
}
