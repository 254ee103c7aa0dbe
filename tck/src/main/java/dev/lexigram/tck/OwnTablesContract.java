package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tables of parts of the library: one record in several tables, and times that the database gives.
public interface OwnTablesContract extends SqlContract {

    /// What is in such a table.
    @Index("holder")
    record Ticket(
            @Id @Generated @Nullable Long id, @Length(50) String holder, Instant until) {}

    private GenericRepository<Ticket, Long> tickets(String table) {
        return GenericRepository.of(backend().database(), Ticket.class, Long.class, o -> o.table(table));
    }

    @Test
    default void aRecordIsInTheTableThatIsNamed() {
        String here = Scratch.name("tickets");
        String there = Scratch.name("tickets");
        SchemaManager schema = SchemaManager.on(backend().database());
        assertThat(schema.create(Ticket.class, here)).isTrue();
        assertThat(schema.create(Ticket.class, here)).isFalse();
        schema.create(Ticket.class, there);
        Instant until = Instant.parse("2026-11-21T10:15:30.123456Z");
        Ticket made = tickets(here).create(new Ticket(null, "Ann", until));
        assertThat(tickets(here).findAll()).containsExactly(made);
        assertThat(tickets(there).count()).isZero();
        assertThat(tickets(here).with(o -> o.sortableBy("holder")).findAll()).containsExactly(made);
    }

    @Test
    default void severalMayCreateATableAtTheSameTime() {
        String table = Scratch.name("tickets");
        Concurrently.run(4, n -> SchemaManager.on(backend().database()).create(Ticket.class, table));
        assertThat(tickets(table).count()).isZero();
    }

    @Test
    default void theDatabaseGivesTimes() {
        String table = Scratch.name("tickets");
        SchemaManager.on(backend().database()).create(Ticket.class, table);
        Instant before = databaseTime(table, Duration.ZERO);
        assertThat(before).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(Duration.between(before, databaseTime(table, Duration.ofDays(1))))
                .isCloseTo(Duration.ofDays(1), Duration.ofMinutes(1));
        assertThat(Duration.between(before, databaseTime(table, Duration.ofMillis(-1_500))))
                .isCloseTo(Duration.ofMillis(-1_500), Duration.ofSeconds(1));
    }

    @Test
    default void timesOfTheDatabaseAreComparedWithStoredOnes() {
        String table = Scratch.name("tickets");
        SchemaManager.on(backend().database()).create(Ticket.class, table);
        databaseTime(table, Duration.ofMinutes(1));
        databaseTime(table, Duration.ofMinutes(-1));
        assertThat(tickets(table).count(F.of("until").gt(Functions.now()))).isEqualTo(1);
        assertThat(tickets(table).count(F.of("until").gt(Functions.now(Duration.ofMinutes(-2)))))
                .isEqualTo(2);
    }

    private Instant databaseTime(String table, Duration later) {
        String holder = "ann" + later;
        backend().database().insert(table, Map.of("holder", holder, "until", Functions.now(later)));
        return tickets(table).findOne(F.of("holder").eq(holder)).orElseThrow().until();
    }
}
