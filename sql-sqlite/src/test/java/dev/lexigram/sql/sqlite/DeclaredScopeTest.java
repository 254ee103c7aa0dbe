package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Declared repositories as components of an application, without a generator of beans.
class DeclaredScopeTest {

    @Entity(table = "towns")
    record Town(@Id String name, int people) {}

    @Repository
    interface Towns extends CrudRepository<Town, String> {
        @Query("people >= :least order by people desc")
        List<Town> largest(int least);
    }

    /// What needs a repository.
    static final class Census {
        private final Towns towns;

        public Census(Towns towns) {
            this.towns = towns;
        }

        List<String> cities() {
            return towns.largest(1_000).stream().map(Town::name).toList();
        }
    }

    /// Has nothing written for it.
    interface Forgotten {}

    @Test
    void anInterfaceStandsForTheClassThatTheCompilerWrote() {
        try (Application app = Application.named("towns")
                .with(DatabaseModule.stub(), DatabaseModule.scope(Towns.class, Census.class))
                .boot()) {
            SchemaManager.on(app.get(Database.class)).create(Town.class);
            Towns towns = app.get(Towns.class);
            List.of(new Town("Rome", 3_000_000), new Town("Ville", 12), new Town("Oslo", 700_000))
                    .forEach(towns::create);
            assertThat(app.get(Census.class).cities()).containsExactly("Rome", "Oslo");
        }
    }

    @Test
    void anInterfaceThatNothingWasWrittenForIsAnErrorThatSaysWhatToDo() {
        assertThatThrownBy(() -> DatabaseModule.scope(Forgotten.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DeclaredScopeTest_Forgotten_")
                .hasMessageContaining("lexigram-processor");
    }
}
