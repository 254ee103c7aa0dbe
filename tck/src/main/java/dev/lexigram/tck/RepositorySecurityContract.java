package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.NoSecurityPolicyException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.TenantId;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Specification;
import dev.lexigram.sql.repository.BatchOptions;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.security.Tenancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// With a scope active no operation of a repository reads, counts, changes or creates what belongs to others.
public interface RepositorySecurityContract extends SqlContract {

    /// A row of a tenant.
    @Entity(table = "tck_owned")
    record Owned(
            @Id @Generated long id,
            @TenantId @Length(20) @Nullable String tenant,
            @Length(40) String label,
            int amount,
            @SoftDelete boolean gone,
            @Version int version) {
        static Owned of(String label, int amount) {
            return new Owned(0, null, label, amount, false, 0);
        }

        Owned with(@Nullable String owner, int other) {
            return new Owned(id, owner, label, other, gone, version);
        }
    }

    /// A part of such a row.
    record Label(String label) {}

    /// An operation: what a caller gets is entities, numbers, or nothing.
    interface Act {
        Object on(GenericRepository<Owned, Long> owned, Random random, List<Owned> foreign);
    }

    private static Predicate any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Predicate.always();
            case 1 -> F.of("amount").ge(random.nextInt(100));
            case 2 -> F.of("amount").ge(0).or(F.of("tenant").eq("b"));
            case 3 -> F.of("tenant").eq("b");
            default -> F.of("tenant").eq("a").not().or(Predicate.fragment("1 = 1"));
        };
    }

    private static List<Owned> batches(GenericRepository<Owned, Long> owned, Predicate where) {
        List<Owned> all = Collections.synchronizedList(new ArrayList<>());
        owned.inBatches(BatchOptions.of(2).where(where).concurrency(2)).forEach(all::addAll);
        return List.copyOf(all);
    }

    private static Map<String, Act> acts() {
        return Map.ofEntries(
                Map.entry("findById", (r, x, f) -> r.findById(id(f, x)).stream().toList()),
                Map.entry(
                        "findByIdDeleted",
                        (r, x, f) -> r.findById(id(f, x), FindOptions::includeDeleted).stream()
                                .toList()),
                Map.entry(
                        "findAllById",
                        (r, x, f) -> r.findAllById(f.stream().map(Owned::id).toList())),
                Map.entry("findOne", (r, x, f) -> r.findOne(any(x)).stream().toList()),
                Map.entry("find", (r, x, f) -> r.find(any(x), FindOptions::includeDeleted)),
                Map.entry("findSpecification", (r, x, f) -> r.find(Specification.of(any(x)))),
                Map.entry("findMany", (r, x, f) -> r.findMany(Map.of("tenant__in", List.of("a", "b")), q -> q)),
                Map.entry("findForUpdate", (r, x, f) -> r.find(any(x), FindOptions::forUpdate)),
                Map.entry("findAll", (r, x, f) -> r.findAll()),
                Map.entry("stream", (r, x, f) -> r.stream(any(x), rows -> rows.toList())),
                Map.entry("inBatches", (r, x, f) -> batches(r, any(x))),
                Map.entry(
                        "paginate",
                        (r, x, f) -> r.paginate(PageRequest.first(50), any(x), q -> q)
                                .items()),
                Map.entry("paginateTotal", (r, x, f) -> r.paginate(1, any(x)).total()),
                Map.entry(
                        "paginateCursor",
                        (r, x, f) -> r.paginateCursor(CursorRequest.first(50), any(x))
                                .items()),
                Map.entry(
                        "cursorTotal",
                        (r, x, f) -> r.paginateCursor(CursorRequest.first(1).withTotal(), any(x))
                                .total()
                                .orElseThrow()),
                Map.entry("count", (r, x, f) -> r.count(any(x))),
                Map.entry("exists", (r, x, f) -> r.exists(F.of("tenant").eq("b")) ? 1_000L : 0L),
                Map.entry("existsById", (r, x, f) -> r.existsById(id(f, x)) ? 1_000L : 0L),
                Map.entry(
                        "aggregate",
                        (r, x, f) -> r.aggregate().where(any(x)).count().one().getLong("count")),
                Map.entry("project", (r, x, f) ->
                        (long) r.as(Label.class).find(any(x)).size()),
                Map.entry("create", (r, x, f) -> List.of(r.create(Owned.of("new", 1)))),
                Map.entry(
                        "createForeign",
                        (r, x, f) -> r.create(Owned.of("mine", 1).with("b", 1))),
                Map.entry(
                        "tryCreateForeign",
                        (r, x, f) -> r.tryCreate(Owned.of("mine", 1).with("b", 1))),
                Map.entry("update", (r, x, f) -> r.update(one(f, x).with("b", 666))),
                Map.entry("updateTaken", (r, x, f) -> r.update(one(f, x).with("a", 666))),
                Map.entry("moveOut", (r, x, f) -> r.update(own(r, x).with("b", 666))),
                Map.entry(
                        "updateAll",
                        (r, x, f) -> r.updateAll(
                                f.stream().map(o -> o.with("a", 666)).toList())),
                Map.entry("updateWhere", (r, x, f) -> r.updateWhere(any(x), set -> set.increment("amount", 1))),
                Map.entry("moveWhere", (r, x, f) -> r.updateWhere(any(x), set -> set.to("tenant", "b"))),
                Map.entry("increment", (r, x, f) -> r.increment(id(f, x), "amount", 1) ? 1_000L : 0L),
                Map.entry("insertAll", (r, x, f) -> r.insertAll(List.of(Owned.of("n1", 1), Owned.of("n2", 2)))),
                Map.entry(
                        "insertAllForeign",
                        (r, x, f) -> r.insertAll(IntStream.range(0, 30)
                                .mapToObj(i -> Owned.of("n", i).with("b", 1))
                                .toList())),
                Map.entry("upsertForeign", (r, x, f) -> {
                    r.upsert(one(f, x).with("a", 666));
                    return 0L;
                }),
                Map.entry(
                        "upsertAllForeign",
                        (r, x, f) -> r.upsertAll(
                                f.stream().map(o -> o.with(null, 666)).toList())),
                Map.entry(
                        "saveAll",
                        (r, x, f) ->
                                r.saveAll(List.of(Owned.of("mine", 3), own(r, x).with("a", 4)))),
                Map.entry(
                        "findOrCreate",
                        (r, x, f) -> List.of(r.findOrCreate(
                                        F.of("label").eq(one(f, x).label()), () -> Owned.of("fresh" + x.nextInt(), 1))
                                .entity())),
                Map.entry("delete", (r, x, f) -> r.delete(one(f, x)) ? 1_000L : 0L),
                Map.entry("deleteById", (r, x, f) -> r.deleteById(id(f, x)) ? 1_000L : 0L),
                Map.entry("deleteAll", (r, x, f) -> r.deleteAll(f)),
                Map.entry(
                        "deleteWhere", (r, x, f) -> r.deleteWhere(F.of("amount").eq(x.nextInt(100)))),
                Map.entry("restore", (r, x, f) -> r.restore(id(f, x)) ? 1_000L : 0L),
                Map.entry("restoreWhere", (r, x, f) -> r.restoreWhere(any(x))),
                Map.entry("purge", (r, x, f) -> r.purge(id(f, x)) ? 1_000L : 0L),
                Map.entry("purgeWhere", (r, x, f) -> r.purgeWhere(F.of("tenant").eq("b"))));
    }

    private static Owned one(List<Owned> foreign, Random random) {
        return foreign.get(random.nextInt(foreign.size()));
    }

    private static Long id(List<Owned> foreign, Random random) {
        return one(foreign, random).id();
    }

    private static Owned own(GenericRepository<Owned, Long> owned, Random random) {
        List<Owned> all = owned.findAll();
        return all.get(random.nextInt(all.size()));
    }

    private GenericRepository<Owned, Long> fresh() {
        SchemaManager.on(db()).create(Owned.class);
        GenericRepository<Owned, Long> owned = GenericRepository.of(db(), Owned.class, Long.class);
        Tenancy.asAdmin("clean table for a test", () -> db().delete("tck_owned", Predicate.always()));
        for (String tenant : List.of("a", "b")) {
            Tenancy.in(tenant, () -> {
                owned.insertAll(IntStream.range(0, 12)
                        .mapToObj(i -> Owned.of(tenant + i, i))
                        .toList());
                return owned.deleteWhere(F.of("amount").ge(10));
            });
        }
        return owned;
    }

    private List<Owned> of(GenericRepository<Owned, Long> owned, String tenant) {
        List<Owned> rows = new ArrayList<>();
        Tenancy.in(
                tenant,
                () -> rows.addAll(owned.find(
                        Predicate.always(),
                        q -> q.includeDeleted().orderBy(F.of("id").asc()))));
        return rows;
    }

    @Test
    default void noOperationOfARepositoryTouchesWhatBelongsToOthers() {
        long seed = Long.getLong("lexigram.tck.seed", System.nanoTime());
        Random random = new Random(seed);
        GenericRepository<Owned, Long> owned = fresh();
        List<Owned> foreign = of(owned, "b");
        List<Map.Entry<String, Act>> acts = new ArrayList<>(acts().entrySet());
        acts.sort(Map.Entry.comparingByKey());
        for (int round = 0; round < 3; round++) {
            for (Map.Entry<String, Act> act : acts) {
                String what = "seed %d, round %d, %s".formatted(seed, round, act.getKey());
                long own = of(owned, "a").size();
                Object got = Tenancy.in("a", () -> attempt(act.getValue(), new Trial(owned, random, foreign)));
                check(what, got, own);
                assertThat(of(owned, "b")).as(what).isEqualTo(foreign);
            }
        }
    }

    /// What one operation is tried on.
    record Trial(GenericRepository<Owned, Long> owned, Random random, List<Owned> foreign) {}

    private static Object attempt(Act act, Trial trial) {
        try {
            return act.on(trial.owned(), trial.random(), trial.foreign());
        } catch (DatabaseException refused) {
            return refused;
        }
    }

    private static void check(String what, Object got, long own) {
        if (got instanceof Long number) {
            assertThat(number).as(what).isLessThanOrEqualTo(own);
        }
        if (got instanceof List<?> rows) {
            assertThat(rows).as(what).allMatch(row -> "a".equals(((Owned) row).tenant()));
        }
    }

    @Test
    default void withoutAScopeNothingIsReadOrWritten() {
        GenericRepository<Owned, Long> owned = fresh();
        assertThatThrownBy(owned::findAll)
                .isInstanceOfAny(TenantScopingException.class, NoSecurityPolicyException.class);
        assertThatThrownBy(() -> owned.create(Owned.of("x", 1)))
                .isInstanceOfAny(TenantScopingException.class, NoSecurityPolicyException.class);
        assertThatThrownBy(() -> owned.insertAll(List.of(Owned.of("x", 1))))
                .isInstanceOfAny(TenantScopingException.class, NoSecurityPolicyException.class);
    }

    @Test
    default void aNewEntityGetsTheScopesTenant() {
        GenericRepository<Owned, Long> owned = fresh();
        Tenancy.in("a", () -> {
            Owned created = owned.create(Owned.of("mine", 1));
            assertThat(created.tenant()).isEqualTo("a");
            assertThat(owned.update(created.with("a", 2)).amount()).isEqualTo(2);
            List<Owned> many = owned.insertAll(List.of(Owned.of("also", 1)));
            assertThat(many).allMatch(row -> "a".equals(row.tenant()));
            return many;
        });
    }
}
