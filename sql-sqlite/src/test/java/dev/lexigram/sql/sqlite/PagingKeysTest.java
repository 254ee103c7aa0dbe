package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PagingConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the keys under `operations.paging` do.
class PagingKeysTest {

    private static final Secret KEY = Secret.of("k".repeat(32));

    private final String url;

    PagingKeysTest(@TempDir Path folder) {
        this.url = "sqlite:" + folder.resolve("pages.db");
    }

    @Entity(table = "item")
    record Item(@Id long id) {}

    private DatabaseService open(PagingConfig paging) {
        return DatabaseService.open(
                url, PoolConfig.defaults(), OperationsConfig.defaults().withPaging(paging));
    }

    private static GenericRepository<Item, Long> items(DatabaseService database) {
        GenericRepository<Item, Long> items = GenericRepository.of(database, Item.class, Long.class);
        if (SchemaManager.on(database).create(Item.class)) {
            items.insertAll(IntStream.range(0, 30).mapToObj(Item::new).toList());
        }
        return items;
    }

    @Test
    void sizesAreThoseThatAreConfigured() {
        try (DatabaseService database = open(new PagingConfig(7, 10, KEY))) {
            GenericRepository<Item, Long> items = items(database);
            assertThat(items.paginate(1, Predicate.always()).items()).hasSize(7);
            assertThat(items.paginateCursor(CursorRequest.first(10)).items()).hasSize(10);
            assertThatThrownBy(() -> items.paginateCursor(CursorRequest.first(11)))
                    .isInstanceOf(PaginationException.class)
                    .hasMessageContaining("limit: 10");
        }
    }

    @Test
    void aCursorIsGoodWhereverTheKeyIsTheSame() {
        try (DatabaseService one = open(new PagingConfig(7, 10, KEY));
                DatabaseService same = open(new PagingConfig(7, 10, KEY));
                DatabaseService other = open(PagingConfig.defaults())) {
            String cursor =
                    items(one).paginateCursor(CursorRequest.first(5)).next().orElseThrow();
            CursorRequest next = CursorRequest.first(5).after(cursor);
            assertThat(items(same).paginateCursor(next).items()).hasSize(5);
            assertThatThrownBy(() -> items(other).paginateCursor(next)).isInstanceOf(CursorException.class);
        }
    }

    @Test
    void whatCannotBeMeantIsRefusedAtStart() {
        assertThatThrownBy(() -> new PagingConfig(20, 10, KEY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("max_size");
        assertThatThrownBy(() -> new PagingConfig(20, 100, Secret.of("short")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cursor_key")
                .hasMessageNotContaining("short,");
    }
}
