package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Param;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.check.StatementCheck;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.manifest.QueryManifest;
import dev.lexigram.sql.schema.SchemaManager;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Statements in the database's own language that repositories declare.
public interface NativeStatementContract extends SqlContract {

    /// A journey over the sea.
    @Entity(table = "tck_voyage")
    record Voyage(
            @Id long id,
            @NotNull @Length(40) String port,
            @Length(40) @Nullable String ship,
            int days,
            @Nullable BigDecimal fare,
            @NotNull LocalDate leaves) {}

    /// A port and what leaves it.
    record Traffic(String port, long voyages, @Nullable Integer longest) {}

    /// What is known of a new journey.
    record Plan(long id, String port, @Nullable String ship, LocalDate leaves) {}

    /// The journeys.
    @Repository
    interface Voyages {

        @Sql("""
                select port, count(*) as voyages, max(days) as longest
                from tck_voyage
                where days >= :least
                group by port
                order by port
                """)
        List<Traffic> traffic(int least);

        @Sql("select * from tck_voyage where id = :id")
        Optional<Voyage> voyage(long id);

        @Sql("select * from tck_voyage where port = :from")
        Voyage only(@Param("from") String port);

        @Sql("select ship from tck_voyage where id = ?")
        @Nullable
        String ship(long id);

        @Sql("select max(days) from tck_voyage where port = ?")
        Optional<Integer> longest(String port);

        @Sql("select id from tck_voyage where port in (:ports) and leaves >= :from order by id")
        long[] ids(List<String> ports, LocalDate from);

        @Sql("select port from tck_voyage where days between ? and ? order by id")
        Stream<String> between(int low, int high);

        @Sql("select id, port, ship, leaves from tck_voyage where days > :days order by days desc, id")
        Page<Plan> longer(int days, PageRequest page);

        @Sql("select port from tck_voyage where days > ? order by id")
        Page<String> ports(int days, PageRequest page);

        @Sql("select * from tck_voyage order by id")
        List<Row> rows();

        @Sql("select * from tck_voyage order by id")
        <R, X extends Exception> R each(StreamBody<Voyage, R, X> body) throws X;

        @Sql("select days from tck_voyage where port = :port")
        int total(String port, Function<Stream<Integer>, Integer> body);

        @Modifying
        @Sql("update tck_voyage set ship = :ship where id = :id")
        boolean name(long id, @Nullable String ship);

        @Modifying
        @Sql("delete from tck_voyage where days > :days")
        int removeLonger(int days);

        @Modifying
        @Sql("insert into tck_voyage (leaves, id, port, ship, days) values (:leaves, :id, :port, :ship, :days)")
        long plan(int days, List<Plan> plans);

        @Sql("select 'another' from tck_voyage where id = :id")
        @Sql(dialect = "sqlite", value = "select 'SQLite' from tck_voyage where id = :id")
        @Sql(dialect = "mysql", value = "select 'MySQL' from tck_voyage where id = :id")
        @Sql(dialect = "mariadb", value = "select 'MariaDB' from tck_voyage where id = :id")
        String dialect(long id);
    }

    private Voyages voyages() {
        SchemaManager.on(backend().database()).create(Voyage.class);
        backend().database().delete("tck_voyage", Predicate.always());
        Voyages voyages = new NativeStatementContract_Voyages_(backend().database());
        LocalDate day = LocalDate.of(2026, 3, 1);
        voyages.plan(7, List.of(new Plan(1, "Oslo", "Fram", day), new Plan(2, "Rome", null, day.plusDays(1))));
        voyages.plan(3, List.of(new Plan(3, "Oslo", "Gjøa", day.plusDays(2))));
        return voyages;
    }

    @Test
    default void rowsOfANativeStatementBecomeRecordsEntitiesAndValues() {
        Voyages voyages = voyages();
        assertThat(voyages.traffic(1)).containsExactly(new Traffic("Oslo", 2, 7), new Traffic("Rome", 1, 7));
        assertThat(voyages.voyage(1)).map(Voyage::ship).contains("Fram");
        assertThat(voyages.voyage(9)).isEmpty();
        assertThat(voyages.only("Rome").days()).isEqualTo(7);
        assertThat(voyages.ids(List.of("Oslo", "Rome"), LocalDate.of(2026, 3, 2)))
                .containsExactly(2, 3);
        assertThat(voyages.between(1, 5)).containsExactly("Oslo");
        assertThat(voyages.rows()).extracting(row -> row.getString("port")).containsExactly("Oslo", "Rome", "Oslo");
    }

    @Test
    default void aNativeStatementSaysWhetherOneRowCame() {
        Voyages voyages = voyages();
        assertThatThrownBy(() -> voyages.only("Oslo")).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> voyages.only("Bonn")).isInstanceOf(QueryException.class);
    }

    @Test
    default void aValueThatIsNullIsNoneWhereTheMethodSaysSo() {
        Voyages voyages = voyages();
        assertThat(voyages.ship(1)).isEqualTo("Fram");
        assertThat(voyages.ship(2)).isNull();
        assertThat(voyages.longest("Oslo")).contains(7);
        assertThat(voyages.longest("Bonn")).isEmpty();
    }

    @Test
    default void pagesOfANativeStatementAreCounted() {
        Voyages voyages = voyages();
        Page<Plan> second = voyages.longer(1, PageRequest.of(2, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(Plan::id).containsExactly(3L);
        assertThat(voyages.ports(5, PageRequest.first(1)).items()).containsExactly("Oslo");
        assertThat(voyages.ports(50, PageRequest.first(1)).total()).isZero();
    }

    @Test
    default void rowsOfANativeStatementCanBeTakenAsTheyArrive() throws IOException {
        Voyages voyages = voyages();
        assertThat(voyages.<Integer, RuntimeException>each(
                        rows -> rows.mapToInt(Voyage::days).sum()))
                .isEqualTo(17);
        assertThat(voyages.total(
                        "Oslo", days -> days.mapToInt(Integer::intValue).sum()))
                .isEqualTo(10);
        assertThatThrownBy(() -> voyages.each(rows -> {
                    throw new IOException("mine");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("mine");
    }

    @Test
    default void aChangeSaysHowManyRowsItChanged() {
        Voyages voyages = voyages();
        assertThat(voyages.name(1, null)).isTrue();
        assertThat(voyages.ship(1)).isNull();
        assertThat(voyages.name(9, "Maud")).isFalse();
        assertThat(voyages.removeLonger(5)).isEqualTo(2);
        assertThat(voyages.plan(2, List.of())).isZero();
        assertThat(voyages.plan(
                        2,
                        List.of(
                                new Plan(5, "Bonn", null, LocalDate.EPOCH),
                                new Plan(6, "Bonn", "Maud", LocalDate.EPOCH))))
                .isEqualTo(2);
    }

    @Test
    default void theTextForTheDatabasesDialectIsTaken() {
        String name = backend().database().unwrap(Dialect.class).name();
        assertThat(voyages().dialect(1)).isEqualTo(name.equals("PostgreSQL") ? "another" : name);
    }

    /// Has a text for a dialect that no other database has.
    @Repository
    interface Elsewhere {
        @Sql(dialect = "postgres", value = "select 1")
        @Sql(dialect = "mysql", value = "select 2")
        @Sql(dialect = "mariadb", value = "select 3")
        @Sql(dialect = "sqlite", value = "select 4")
        int one();
    }

    @Test
    default void everyDialectCanHaveATextOfItsOwn() {
        assertThat(new NativeStatementContract_Elsewhere_(backend().database()).one())
                .isBetween(1, 4);
    }

    @Test
    default void theManifestHasEveryStatementAndNothingIsWrongWithThem() throws IOException {
        voyages();
        QueryManifest manifest = manifest(Voyages.class.getCanonicalName());
        assertThat(manifest.statements()).hasSize(Voyages.class.getDeclaredMethods().length);
        StatementCheck check = StatementCheck.on(backend().database());
        assertThat(manifest.statements()).allMatch(check::concerns);
        assertThat(manifest.statements().stream().flatMap(entry -> check.check(entry).stream()))
                .isEmpty();
    }

    private static QueryManifest manifest(String repository) throws IOException {
        String path = QueryManifest.FOLDER + repository + ".json";
        try (InputStream file = NativeStatementContract.class.getClassLoader().getResourceAsStream(path)) {
            return QueryManifest.parse(
                    new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
