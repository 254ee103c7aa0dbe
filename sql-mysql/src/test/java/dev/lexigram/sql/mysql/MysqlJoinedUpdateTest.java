package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Rows that are changed together on MySQL: by one statement where that means the same.
@RequiresServer(ServerKind.MYSQL)
@Timeout(60)
class MysqlJoinedUpdateTest {

    private static final int ROWS = 600;

    private final List<String> statements = new ArrayList<>();
    private DatabaseService db;
    private GenericRepository<Seat, Long> seats;

    @Entity(table = "seat")
    record Seat(
            @Id long id,
            @Unique @Length(20) String label,
            @SoftDelete boolean gone,
            @Version int version) {
        Seat named(String other) {
            return new Seat(id, other, gone, version);
        }
    }

    @Entity(table = "badge")
    record Badge(@Id UUID id, @Length(20) String label) {}

    @BeforeEach
    void open() {
        db = Opened.withPool(TestServers.mysql().freshDatabase(), 2);
        SchemaManager.on(db).create(Seat.class, Badge.class);
        seats = GenericRepository.of(db, Seat.class, Long.class);
        seats.insertAll(IntStream.range(0, ROWS)
                .mapToObj(i -> new Seat(i, "s" + i, false, 0))
                .toList());
        db.onStatement(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<Seat> all() {
        return seats.find(F.of("id").ge(0), q -> q.orderBy(F.of("id").desc()));
    }

    private long joined() {
        return statements.stream().filter(sql -> sql.startsWith("update (")).count();
    }

    private long single() {
        return statements.stream().filter(sql -> sql.startsWith("update `")).count();
    }

    @Test
    void rowsAreChangedByFewStatements() {
        List<Seat> changed = seats.updateAll(
                all().stream().map(seat -> seat.named("t" + seat.id())).toList());

        assertThat(joined()).isEqualTo(4);
        assertThat(single()).isZero();
        assertThat(all())
                .isEqualTo(changed)
                .allMatch(seat -> seat.version() == 1 && seat.label().startsWith("t"));
    }

    @Test
    void aValueThatAnotherRowGivesUpIsFreeInTheOrderGiven() {
        // The last seat goes first, and each takes the label that the one before it gave up.
        seats.updateAll(
                all().stream().map(seat -> seat.named("s" + (seat.id() + 1))).toList());

        assertThat(all()).allMatch(seat -> seat.label().equals("s" + (seat.id() + 1)) && seat.version() == 1);
        List<Seat> same = all().stream().map(seat -> seat.named("same")).toList();
        assertThatThrownBy(() -> seats.updateAll(same)).isInstanceOf(DuplicateKeyException.class);
        assertThat(all()).allMatch(seat -> seat.version() == 1);
    }

    @Test
    void aStaleRowUndoesAll() {
        List<Seat> read = all();
        seats.update(read.get(50).named("other"));

        assertThatThrownBy(() -> seats.updateAll(
                        read.stream().map(seat -> seat.named("t" + seat.id())).toList()))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(joined()).isPositive();
        assertThat(all()).noneMatch(seat -> seat.label().startsWith("t"));
    }

    @Test
    void aRowThatIsMarkedAsDeletedIsNotChanged() {
        List<Seat> read = all();
        seats.deleteById(7L);

        assertThatThrownBy(() -> seats.updateAll(read)).isInstanceOf(EntityNotFoundException.class);
        assertThat(db.sql("select sum(version) from seat").scalar(Long.class).one())
                .isEqualTo(1);
    }

    @Test
    void aKeyOfTextGoesRowByRow() {
        var badges = GenericRepository.of(db, Badge.class, UUID.class);
        List<Badge> made = badges.insertAll(IntStream.range(0, ROWS)
                .mapToObj(i -> new Badge(new UUID(0, i), "a"))
                .toList());
        badges.updateAll(made.stream().map(badge -> new Badge(badge.id(), "b")).toList());
        badges.updateAll(made.stream().map(badge -> new Badge(badge.id(), "b")).toList());

        assertThat(joined()).isZero();
        assertThat(badges.count(F.of("label").eq("b"))).isEqualTo(ROWS);
    }
}
