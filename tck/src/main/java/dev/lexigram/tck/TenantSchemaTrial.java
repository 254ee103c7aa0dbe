package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.security.Departure;
import dev.lexigram.sql.security.TenantSchemas;
import dev.lexigram.tck.TenantSchemaContract.TckBill;
import dev.lexigram.tck.TenantSchemaContract.TckCurrency;

/// A database object of its own with tenants' schemas, which are dropped at the end: some servers share them among
/// all databases.
///
/// @param database where
/// @param prefix what stands before the tenants in the names of their schemas
record TenantSchemaTrial(Database database, String prefix) implements AutoCloseable {

    TenantSchemaTrial(Database database) {
        this(database, "x" + Long.toString(System.nanoTime() % 1_000_000, 36) + "_");
        schemas().naming(prefix + "{tenant}").tables("lx_bill");
        SchemaManager.on(database).create(TckCurrency.class);
    }

    TenantSchemas schemas() {
        return TenantSchemas.on(database);
    }

    String schema(String tenant) {
        return prefix + tenant;
    }

    void provision(Object... tenants) {
        for (Object tenant : tenants) {
            schemas().provision(tenant, () -> SchemaManager.on(database).create(TckBill.class));
        }
    }

    GenericRepository<TckBill, Long> bills() {
        return GenericRepository.of(database, TckBill.class, Long.class);
    }

    /// Drops a schema that was kept.
    void drop(String schema) {
        database.sql("drop table " + schema + ".lx_bill").execute();
        database.sql("drop schema " + schema).execute();
    }

    @Override
    public void close() {
        schemas().tenants().forEach(tenant -> schemas().deprovision(tenant, Departure.DROP));
        SchemaManager.on(database).drop("lx_currency");
    }
}
