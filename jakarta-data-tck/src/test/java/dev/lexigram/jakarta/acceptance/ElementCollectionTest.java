package dev.lexigram.jakarta.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ee.jakarta.tck.data.standalone.persistence.Catalog;
import ee.jakarta.tck.data.standalone.persistence.Product;
import ee.jakarta.tck.data.standalone.persistence.Product.Department;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The TCK reads no collection back from the database, so that one which is not stored passes it.
class ElementCollectionTest {

    private final Catalog catalog = RepositoryInjection.generated(Catalog.class);

    @Test
    void collectionsAreStoredAndReadBack() {
        catalog.add(Product.of("hammer", 8.5, "OWN-1", Department.TOOLS, Department.GARDEN));
        catalog.add(Product.of("nothing", 0.5, "OWN-2"));

        assertThat(catalog.get("OWN-1").orElseThrow().getDepartments())
                .isEqualTo(Set.of(Department.TOOLS, Department.GARDEN));
        assertThat(catalog.get("OWN-2").orElseThrow().getDepartments()).isEmpty();
    }

    @Test
    void whatIsTransientIsNot() {
        Product stored = catalog.add(Product.of("saw", 9.5, "OWN-3", Department.TOOLS));

        assertThat(stored.getSurgePrice()).isNull();
        assertThat(catalog.get("OWN-3").orElseThrow().getSurgePrice()).isNull();
    }
}
