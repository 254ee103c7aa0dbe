package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.ReadOnly;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.FoundOrCreated;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a repository does by itself: times, read-only fields, views, checks of values, changes by condition,
/// attempts.
public interface EntityRulesContract extends SqlContract {

    /// A kind of product.
    enum Kind {
        FRUIT,
        TOOL
    }

    /// An entity that has everything a repository keeps by itself.
    @Entity(table = "tck_product")
    record Product(
            @Id @Generated long id,
            @Length(60) String name,
            Kind kind,
            int stock,
            BigDecimal price,
            @ReadOnly @Nullable String shelf,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Version int version) {
        static Product of(String name, Kind kind, int stock, String price) {
            return new Product(0, name, kind, stock, new BigDecimal(price), null, null, null, 0);
        }

        Product withStock(int other) {
            return new Product(id, name, kind, other, price, shelf, createdAt, updatedAt, version);
        }
    }

    /// A part of a product.
    record Priced(String name, BigDecimal price) {}

    /// A result of groups.
    record KindCount(Kind kind, long count, long stockSum) {}

    private GenericRepository<Product, Long> products() {
        if (SchemaManager.on(db()).create(Product.class)) {
            db().sql("create unique index tck_product_name on tck_product (name)")
                    .execute();
        }
        db().delete("tck_product", Predicate.always());
        return GenericRepository.of(db(), Product.class, Long.class);
    }

    private GenericRepository<Product, Long> stocked() {
        GenericRepository<Product, Long> products = products();
        products.create(Product.of("apple", Kind.FRUIT, 10, "0.50"));
        products.create(Product.of("pear", Kind.FRUIT, 4, "0.75"));
        products.create(Product.of("saw", Kind.TOOL, 2, "19.90"));
        return products;
    }

    @Test
    default void anAttemptInsideAnotherIsUndoneAlone() {
        GenericRepository<Product, Long> products = products();
        products.create(Product.of("taken", Kind.TOOL, 1, "1.00"));
        products.afterSave(saved -> {
            if (saved.name().equals("outer")) {
                assertThat(products.tryCreate(Product.of("taken", Kind.TOOL, 1, "1.00"))
                                .isErr())
                        .isTrue();
                assertThat(products.tryCreate(Product.of("inner", Kind.TOOL, 1, "1.00"))
                                .isOk())
                        .isTrue();
            }
        });
        db().useTransaction(tx -> assertThat(products.tryCreate(Product.of("outer", Kind.TOOL, 1, "1.00"))
                        .isOk())
                .isTrue());
        assertThat(products.findAll()).extracting(Product::name).containsExactlyInAnyOrder("taken", "outer", "inner");
    }

    @Test
    default void timesAreFilledInAndComeBack() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05.123456Z"));
        products();
        GenericRepository<Product, Long> products =
                GenericRepository.of(db(), Product.class, Long.class, o -> o.clock(now::get));

        Product created = products.create(Product.of("plum", Kind.FRUIT, 1, "0.10"));
        assertThat(created.createdAt()).isEqualTo(now.get()).isEqualTo(created.updatedAt());
        assertThat(products.getById(created.id()).createdAt()).isEqualTo(created.createdAt());

        now.set(Instant.parse("2026-02-02T00:00:00Z"));
        Product updated = products.update(created.withStock(2));
        assertThat(updated.updatedAt()).isEqualTo(now.get());
        assertThat(products.getById(created.id()).updatedAt()).isEqualTo(now.get());
        assertThat(updated.createdAt()).isEqualTo(created.createdAt());

        now.set(Instant.parse("2026-03-03T00:00:00Z"));
        products.increment(created.id(), "stock", 5);
        Product counted = products.getById(created.id());
        assertThat(counted.stock()).isEqualTo(7);
        assertThat(counted.updatedAt()).isEqualTo(now.get());
        assertThat(counted.version()).isEqualTo(updated.version() + 1);
    }

    @Test
    default void theTimeOfCreationIsNeverChanged() {
        GenericRepository<Product, Long> products = products();
        Product created = products.create(Product.of("plum", Kind.FRUIT, 1, "0.10"));

        products.update(
                new Product(created.id(), "plum", Kind.FRUIT, 2, created.price(), null, null, null, created.version()));

        assertThat(products.getById(created.id()).createdAt()).isEqualTo(created.createdAt());
    }

    @Test
    default void aReadOnlyFieldIsReadAndNeverWritten() {
        GenericRepository<Product, Long> products = products();
        Product created = products.create(
                new Product(0, "nail", Kind.TOOL, 1, BigDecimal.ONE.setScale(2), "ignored", null, null, 0));
        assertThat(products.getById(created.id()).shelf()).isNull();

        db().update("tck_product", Map.of("shelf", "B7"), F.of("name").eq("nail"));
        products.update(products.getById(created.id()).withStock(3));
        assertThat(products.getById(created.id()).shelf()).isEqualTo("B7");

        GenericRepository<Product, Long> frozen =
                GenericRepository.of(db(), Product.class, Long.class, o -> o.readOnly("stock"));
        frozen.update(frozen.getById(created.id()).withStock(99));
        assertThat(products.getById(created.id()).stock()).isEqualTo(3);
        assertThatThrownBy(() -> frozen.updateWhere(Predicate.always(), set -> set.to("stock", 1)))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("stock");
    }

    @Test
    default void aViewIsReadAndTheTableIsWritten() {
        stocked();
        db().sql("drop view if exists tck_product_view").execute();
        db().sql("create view tck_product_view as select * from tck_product where stock > 3")
                .execute();
        GenericRepository<Product, Long> products =
                GenericRepository.of(db(), Product.class, Long.class, o -> o.readFrom("tck_product_view"));

        assertThat(products.count()).isEqualTo(2);
        assertThat(products.find(F.of("name").eq("saw"))).isEmpty();
        products.updateWhere(F.of("name").eq("saw"), set -> set.to("stock", 50));
        assertThat(products.find(F.of("name").eq("saw"))).hasSize(1);
    }

    @Test
    default void aValueOfAnotherTypeIsRefusedBeforeAnythingIsSent() {
        GenericRepository<Product, Long> products = stocked();
        for (Predicate wrong : List.of(
                F.of("stock").ge("many"),
                F.of("name").eq(5),
                F.of("kind").eq("VEGETABLE"),
                F.of("kind").in("FRUIT", "VEGETABLE"),
                F.of("createdAt").between("2026-01-01", "2026-02-01"),
                F.of("stock").contains("1"),
                F.of("stock").eq(F.of("name")))) {
            assertThatThrownBy(() -> products.find(wrong)).isInstanceOf(ParameterBindingException.class);
            assertThatThrownBy(() -> products.deleteWhere(wrong)).isInstanceOf(ParameterBindingException.class);
        }
        assertThatThrownBy(() -> products.updateWhere(Predicate.always(), set -> set.to("stock", "many")))
                .isInstanceOf(ParameterBindingException.class);
        assertThat(products.count()).isEqualTo(3);
    }

    @Test
    default void aValueThatMeansTheSameIsTakenAsTheFieldsType() {
        GenericRepository<Product, Long> products = stocked();
        assertThat(products.find(F.of("stock").ge(4L))).hasSize(2);
        assertThat(products.find(F.of("stock").ge(3.5))).hasSize(2);
        assertThat(products.find(F.of("price").lt(1))).hasSize(2);
        assertThat(products.find(F.of("kind").eq("TOOL"))).hasSize(1);
        assertThat(products.find(
                        F.of("createdAt").le(Instant.now().plusSeconds(60).atOffset(ZoneOffset.UTC))))
                .hasSize(3);
    }

    @Test
    default void keywordsFindWhatTheirConditionsMean() {
        GenericRepository<Product, Long> products = stocked();
        assertThat(products.findMany(
                        Map.of("stock__gte", 4, "kind", Kind.FRUIT),
                        q -> q.orderBy(F.of("name").asc())))
                .extracting(Product::name)
                .containsExactly("apple", "pear");
    }

    @Test
    default void anOrderMayBeRestrictedToSomeFields() {
        stocked();
        GenericRepository<Product, Long> products =
                GenericRepository.of(db(), Product.class, Long.class, o -> o.sortableBy("name"));
        assertThat(products.find(Predicate.always(), q -> q.orderBy("name", "DESC"))
                        .getFirst()
                        .name())
                .isEqualTo("saw");
        assertThatThrownBy(() -> products.find(Predicate.always(), q -> q.orderBy("price", "ASC")))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("name");
    }

    @Test
    default void aProjectionReadsSomeComponents() {
        GenericRepository<Product, Long> products = stocked();
        assertThat(products.as(Priced.class)
                        .find(F.of("stock").gt(3), q -> q.orderBy(F.of("price").desc())))
                .extracting(
                        Priced::name,
                        priced -> priced.price().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("pear", "0.75"), tuple("apple", "0.5"));
    }

    @Test
    default void aggregatesComeWholeAndInGroups() {
        GenericRepository<Product, Long> products = stocked();

        Row whole = products.aggregate()
                .count()
                .sum("stock")
                .min("stock")
                .max("stock")
                .avg("stock")
                .one();
        assertThat(whole.getLong("count")).isEqualTo(3);
        assertThat(whole.getLong("stock_sum")).isEqualTo(16);
        assertThat(whole.getLong("stock_min")).isEqualTo(2);
        assertThat(whole.getLong("stock_max")).isEqualTo(10);
        assertThat(whole.getDouble("stock_avg")).isBetween(5.33, 5.34);

        List<KindCount> groups = products.aggregate()
                .groupBy("kind")
                .count()
                .sum("stock")
                .orderBy(Functions.count().desc())
                .map(KindCount.class)
                .list();
        assertThat(groups).containsExactly(new KindCount(Kind.FRUIT, 2, 14), new KindCount(Kind.TOOL, 1, 2));
        assertThat(products.aggregate()
                        .groupBy("kind")
                        .count()
                        .having(Functions.count().gt(1))
                        .list())
                .hasSize(1);
        assertThat(products.aggregate()
                        .where(F.of("stock").gt(100))
                        .sum("stock")
                        .one()
                        .get("stock_sum"))
                .isNull();
    }

    @Test
    default void whatAConditionPicksIsChangedAndDeletedByOneStatement() {
        GenericRepository<Product, Long> products = stocked();
        Product apple = products.findOne(F.of("name").eq("apple")).orElseThrow();

        assertThat(products.updateWhere(
                        F.of("kind").eq(Kind.FRUIT),
                        set -> set.increment("stock", 1).to("name", Functions.upper(F.of("name")))))
                .isEqualTo(2);
        Product changed = products.getById(apple.id());
        assertThat(changed.stock()).isEqualTo(11);
        assertThat(changed.name()).isEqualTo("APPLE");
        assertThat(changed.version()).isEqualTo(apple.version() + 1);
        for (String kept : List.of("id", "version", "createdAt", "updatedAt", "shelf")) {
            assertThatThrownBy(() -> products.updateWhere(Predicate.always(), set -> set.to(kept, null)))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining(kept);
        }
        assertThat(products.deleteWhere(F.of("kind").eq(Kind.FRUIT))).isEqualTo(2);
        assertThat(products.count()).isOne();
    }

    @Test
    default void anAttemptTellsItsFailureAndTheTransactionGoesOn() {
        GenericRepository<Product, Long> products = stocked();
        Product apple = products.findOne(F.of("name").eq("apple")).orElseThrow();
        db().useTransaction(tx -> {
            assertThat(products.tryCreate(Product.of("apple", Kind.FRUIT, 1, "1.00"))
                            .unwrapErr())
                    .isInstanceOf(WriteFailure.Duplicate.class);
            assertThat(products.tryUpdate(apple.withStock(1)).isOk()).isTrue();
            assertThat(products.tryUpdate(apple.withStock(2)).unwrapErr()).isInstanceOf(WriteFailure.Stale.class);
            assertThat(products.tryCreate(Product.of("fig", Kind.FRUIT, 1, "1.00"))
                            .isOk())
                    .isTrue();
        });
        assertThat(products.count()).isEqualTo(4);
        assertThat(products.getById(apple.id()).stock()).isOne();
    }

    @Test
    default void ofManyCallersOneCreatesAndAllFindTheSame() {
        GenericRepository<Product, Long> products = products();
        List<FoundOrCreated<Product>> all = new ArrayList<>();
        Concurrently.run(8, i -> {
            FoundOrCreated<Product> one =
                    products.findOrCreate(F.of("name").eq("kiwi"), () -> Product.of("kiwi", Kind.FRUIT, i, "1.00"));
            synchronized (all) {
                all.add(one);
            }
        });
        assertThat(all).filteredOn(FoundOrCreated::created).hasSize(1);
        assertThat(all)
                .extracting(one -> one.entity().id())
                .containsOnly(all.getFirst().entity().id());
        assertThat(products.count()).isOne();
    }

    @Test
    default void noChangeOfManyUpdatersIsLost() {
        GenericRepository<Product, Long> products = products();
        Concurrently.run(
                6,
                i -> products.updateOrCreate(
                        F.of("name").eq("kiwi"),
                        found -> found.withStock(found.stock() + 1),
                        () -> Product.of("kiwi", Kind.FRUIT, 1, "1.00")));
        assertThat(products.findOne(F.of("name").eq("kiwi")).orElseThrow().stock())
                .isEqualTo(6);
    }

    @Test
    default void hooksAreCalledAfterWhatReallyHappened() {
        GenericRepository<Product, Long> products = products();
        List<String> told = new ArrayList<>();
        var saved = products.afterSave(product -> told.add("saved " + product.name() + " " + product.stock()));
        products.afterDelete(id -> told.add("deleted"));

        Product created = products.save(Product.of("bolt", Kind.TOOL, 1, "0.01"));
        products.save(created.withStock(2));
        assertThatThrownBy(() -> products.update(created)).isInstanceOf(RuntimeException.class);
        products.deleteById(created.id());
        products.deleteById(created.id());
        saved.close();
        products.create(Product.of("nut", Kind.TOOL, 1, "0.01"));

        assertThat(told).containsExactly("saved bolt 1", "saved bolt 2", "deleted");
    }
}
