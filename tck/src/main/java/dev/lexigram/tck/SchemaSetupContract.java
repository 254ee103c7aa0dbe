package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.eventstore.SqlEventStore;
import dev.lexigram.sql.outbox.SqlInbox;
import dev.lexigram.sql.outbox.SqlOutbox;
import dev.lexigram.sql.schema.SchemaSetup;
import dev.lexigram.sql.store.SqlLockStore;
import dev.lexigram.sql.store.SqlStateStore;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;

/// The tables that parts of the library need can be made before a program starts.
public interface SchemaSetupContract extends SqlContract {

    private List<SequencedSet<String>> setUp(Database database) {
        return SchemaSetup.all().stream()
                .filter(setup -> !setup.name().equals("secrets")) // in a module that is not always there
                .map(setup -> setup.create(database))
                .toList();
    }

    @Test
    default void allPartsFindTheTablesThatWereMadeForThem() {
        try (DatabaseService own = DatabaseService.open(backend().freshUrl())) {
            List<SequencedSet<String>> made = setUp(own);
            List<String> tables = own.tables();
            assertThat(made).hasSize(4).doesNotContain(new LinkedHashSet<>());
            assertThat(made.stream().flatMap(SequencedSet::stream)).containsExactlyInAnyOrderElementsOf(tables);
            SqlOutbox.on(own);
            SqlInbox.on(own);
            SqlStateStore.on(own).set("a", 1);
            SqlLockStore.on(own).tryAcquire("a", Duration.ofMinutes(1));
            SqlEventStore.on(own).version("s");
            assertThat(own.tables()).isEqualTo(tables);
        }
    }

    @Test
    default void whatIsThereIsLeftAlone() {
        try (DatabaseService own = DatabaseService.open(backend().freshUrl())) {
            SqlStateStore.on(own).set("a", 1);
            setUp(own);
            assertThat(setUp(own)).allSatisfy(made -> assertThat(made).isEmpty());
            assertThat(SqlStateStore.on(own).get("a", Integer.class)).contains(1);
        }
    }
}
