package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoaderTest {

    private static final List<Dataset<?>> DATASETS = List.of(AtlasData.CURRENCIES, AtlasData.ZONES);

    private final DatabaseService db = DatabaseService.open("sqlite::memory:");
    private final Loader loader = Loader.of(db, Progress.NONE);

    @BeforeEach
    void createTables() {
        loader.createTables(DATASETS);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatWasLoadedComesBackAsItWas() {
        loader.load(AtlasData.ZONES);

        List<Zone> stored = GenericRepository.of(db, Zone.class, String.class)
                .find(Predicate.always(), q -> q.orderBy(F.of("id").asc()));
        assertThat(stored).containsExactlyElementsOf(AtlasData.ZONES.rows().toList());
    }

    @Test
    void aCompleteTableIsLeftAlone() {
        assertThat(loader.load(AtlasData.CURRENCIES).loaded()).isEqualTo(AtlasData.CURRENCIES.count());

        Loader.Outcome again = loader.load(AtlasData.CURRENCIES);

        assertThat(again.loaded()).isZero();
        assertThat(again.rows()).isEqualTo(AtlasData.CURRENCIES.count());
    }

    @Test
    void aTableWithARowTooFewOrTooManyIsLoadedAnew() {
        loader.load(AtlasData.CURRENCIES);
        db.delete("currencies", F.of("code").eq("CHF"));
        assertThat(loader.load(AtlasData.CURRENCIES).rows()).isEqualTo(AtlasData.CURRENCIES.count());

        db.sql("insert into currencies (code, numeric_code, countries) values ('???', 0, 0)")
                .execute();
        assertThat(loader.load(AtlasData.CURRENCIES).rows()).isEqualTo(AtlasData.CURRENCIES.count());
    }

    @Test
    void rowsWithoutAFinishedLoadAreReplaced() {
        loader.load(AtlasData.CURRENCIES);
        db.delete("atlas_loads", Predicate.always());

        assertThat(loader.load(AtlasData.CURRENCIES).loaded()).isEqualTo(AtlasData.CURRENCIES.count());
    }

    @Test
    void aLoadThatFailsLeavesNothingBehind() {
        Dataset<Currency> broken = new Dataset<>(
                Currency.class,
                AtlasData.CURRENCIES::count,
                () -> Stream.concat(AtlasData.CURRENCIES.rows().limit(200), Stream.generate(() -> {
                    throw new UncheckedIOException(new IOException("The disk is gone."));
                })));

        assertThatThrownBy(() -> loader.load(broken)).isInstanceOf(UncheckedIOException.class);

        assertThat(QueryBuilder.from("currencies").count(db)).isZero();
        assertThat(QueryBuilder.from("atlas_loads").count(db)).isZero();
    }

    @Test
    void theProgressBarPassesAllRowsOn() {
        List<Integer> rows = List.of(1, 2, 3);

        assertThat(Progress.NONE.watch("numbers", 3, rows)).isSameAs(rows);
        assertThat(Progress.BAR.watch("numbers", 3, rows)).containsExactlyElementsOf(rows);
    }
}
