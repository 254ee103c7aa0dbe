package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows in pages: each row on exactly one, in one order, forwards and backwards.
public interface PageContract extends SqlContract {

    /// A colour.
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /// Rows with many equal values and nulls.
    @Entity(table = "tck_page_row")
    record PageRow(
            @Id long id,
            int grade,
            @Length(10) @Nullable String name,
            @Nullable Colour colour,
            @Nullable BigDecimal price,
            @Nullable Instant seenAt) {}

    private GenericRepository<PageRow, Long> rows() {
        SchemaManager.on(db()).create(PageRow.class);
        db().delete("tck_page_row", Predicate.always());
        return GenericRepository.of(db(), PageRow.class, Long.class);
    }

    private static PageRow random(long id, Random random) {
        return new PageRow(
                id,
                random.nextInt(4),
                random.nextInt(4) == 0 ? null : "n" + random.nextInt(3),
                random.nextInt(4) == 0 ? null : Colour.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? null : new BigDecimal(random.nextInt(30)).movePointLeft(1),
                random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(1_700_000_000L + random.nextInt(3)));
    }

    private GenericRepository<PageRow, Long> filled(int count, Random random) {
        GenericRepository<PageRow, Long> rows = rows();
        db().useTransaction(tx -> IntStream.range(0, count).forEach(i -> rows.create(random(i * 2L, random))));
        return rows;
    }

    private static List<Sort> sorts(Random random) {
        List<String> fields = new ArrayList<>(List.of("grade", "name", "colour", "price", "seenAt"));
        List<Sort> sorts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String field = fields.remove(random.nextInt(fields.size()));
            Sort sort = random.nextBoolean() ? F.of(field).asc() : F.of(field).desc();
            sorts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> sort.nullsFirst();
                        case 1 -> sort.nullsLast();
                        default -> sort;
                    });
        }
        return sorts;
    }

    private static List<Long> ids(List<PageRow> rows) {
        return rows.stream().map(PageRow::id).toList();
    }

    @Test
    default void pagesByCursorTogetherAreTheSortedQueryForwardsAndBackwards() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        GenericRepository<PageRow, Long> rows = filled(60, random);
        Predicate some = F.of("grade").ge(1);
        for (int round = 0; round < 25; round++) {
            List<Sort> sorts = sorts(random);
            int size = 1 + random.nextInt(20);
            List<PageRow> forward = new ArrayList<>();
            CursorPage<PageRow> page =
                    rows.paginateCursor(CursorRequest.first(size).sortBy(sorts), some);
            forward.addAll(page.items());
            while (page.hasNext()) {
                page = rows.paginateCursor(
                        CursorRequest.first(size)
                                .sortBy(sorts)
                                .after(page.next().orElseThrow()),
                        some);
                forward.addAll(page.items());
            }
            List<Sort> whole = new ArrayList<>(sorts);
            boolean down = sorts.getLast().direction() == Sort.Direction.DESC;
            whole.add(down ? F.of("id").desc() : F.of("id").asc());
            List<PageRow> sorted = rows.find(some, q -> q.orderBy(whole.toArray(Sort[]::new)));
            assertThat(ids(forward))
                    .as("seed %d, round %d, %s", seed, round, sorts)
                    .isEqualTo(ids(sorted));

            List<PageRow> backward = new ArrayList<>(page.items());
            while (page.hasPrevious()) {
                page = rows.paginateCursor(
                        CursorRequest.first(size)
                                .sortBy(sorts)
                                .before(page.previous().orElseThrow()),
                        some);
                backward.addAll(0, page.items());
            }
            assertThat(ids(backward))
                    .as("seed %d, round %d, %s", seed, round, sorts)
                    .isEqualTo(ids(sorted));
        }
    }

    @Test
    default void rowsThatStayAreOnExactlyOnePageWhileOthersComeAndGo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            GenericRepository<PageRow, Long> rows = filled(40, random);
            List<Sort> sorts = sorts(random);
            Set<Long> staying = new HashSet<>(ids(rows.findAll()));
            List<Long> seen = new ArrayList<>();
            Optional<String> next = Optional.empty();
            long fresh = 1;
            do {
                CursorRequest request = CursorRequest.first(5).sortBy(sorts);
                CursorPage<PageRow> page =
                        rows.paginateCursor(next.map(request::after).orElse(request));
                seen.addAll(ids(page.items()));
                next = page.next();
                rows.create(random(fresh, random));
                fresh += 2;
                long gone = random.nextInt(40) * 2L;
                rows.deleteById(gone);
                staying.remove(gone);
            } while (next.isPresent());
            assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsAll(staying);
        }
    }

    @Test
    default void aPageByNumberHasTotalsAndLosesNoEqualRows() {
        GenericRepository<PageRow, Long> rows = filled(45, new Random(1));
        List<Long> all = new ArrayList<>();
        Page<PageRow> page = rows.paginate(
                PageRequest.first(10),
                Predicate.always(),
                q -> q.orderBy(F.of("grade").asc()));
        all.addAll(ids(page.items()));
        assertThat(page.total()).isEqualTo(45);
        assertThat(page.pages()).isEqualTo(5);
        while (page.hasNext()) {
            page = rows.paginate(
                    new PageRequest(page.number() + 1, 10),
                    Predicate.always(),
                    q -> q.orderBy(F.of("grade").asc()));
            all.addAll(ids(page.items()));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(45);
        assertThat(rows.paginate(1, Predicate.always()).items()).hasSize(20);
        assertThat(rows.paginate(9, Predicate.always()).items()).isEmpty();
    }

    @Test
    default void aPageThatIsTooLargeIsRefused() {
        GenericRepository<PageRow, Long> rows = rows();
        assertThatThrownBy(() -> rows.paginate(PageRequest.first(1001), Predicate.always(), q -> q))
                .isInstanceOf(PaginationException.class)
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> rows.paginateCursor(CursorRequest.first(1001)))
                .isInstanceOf(PaginationException.class);
        assertThatThrownBy(() -> rows.paginate(0, Predicate.always())).isInstanceOf(PaginationException.class);
    }

    @Test
    default void aForeignOrDamagedCursorIsAClearError() {
        GenericRepository<PageRow, Long> rows = filled(10, new Random(2));
        CursorRequest byGrade = CursorRequest.first(3).sortBy(F.of("grade").asc());
        String cursor = rows.paginateCursor(byGrade).next().orElseThrow();

        for (Runnable wrong : List.<Runnable>of(
                () -> rows.paginateCursor(CursorRequest.first(3).after(cursor)),
                () -> rows.paginateCursor(
                        CursorRequest.first(3).sortBy(F.of("grade").desc()).after(cursor)),
                () -> rows.paginateCursor(byGrade.after(cursor), F.of("grade").ge(0)),
                () -> rows.paginateCursor(byGrade.before(cursor)),
                () -> rows.paginateCursor(byGrade.after(cursor + "A")),
                () -> rows.paginateCursor(byGrade.after("' or 1=1 --")))) {
            assertThatThrownBy(wrong::run).isInstanceOf(CursorException.class);
        }
        assertThatThrownBy(() -> rows.paginateCursor(CursorRequest.first(3)
                        .sortBy(F.of("grade; drop table x").asc())))
                .isInstanceOf(ColumnNotFoundException.class);
        assertThat(rows.paginateCursor(byGrade.after(cursor)).items()).hasSize(3);
    }

    @Test
    default void aPageByCursorTellsTheTotalOnRequest() {
        GenericRepository<PageRow, Long> rows = filled(7, new Random(3));
        assertThat(rows.paginateCursor(CursorRequest.first(3)).total()).isEmpty();
        assertThat(rows.paginateCursor(CursorRequest.first(3).withTotal()).total())
                .hasValue(7);
    }
}
