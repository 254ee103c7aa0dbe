package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.error.SchemaException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.search.SearchQuery;
import dev.lexigram.sql.search.TextSearch;
import dev.lexigram.sql.security.Departure;
import dev.lexigram.sql.security.Tenancy;
import dev.lexigram.sql.security.TenantSchemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That the tables of tenants are found in the active tenant's schema, and nowhere else.
public interface TenantSchemaContract extends SqlContract {

    /// A row of a table that each tenant has.
    @Entity(table = "lx_bill")
    record TckBill(
            @Id @Generated @Nullable Long id, @Length(40) String title, int amount) {}

    /// A row that belongs to a bill of the same tenant.
    @Entity(table = "lx_line")
    record TckLine(@Id Long id, @References(TckBill.class) long billId) {}

    /// A row of a table that all tenants share.
    @Entity(table = "lx_currency")
    record TckCurrency(@Id Long id, @Length(40) String title) {}

    private TenantSchemaTrial trial() {
        return new TenantSchemaTrial(backend().open(Settings.defaults()));
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void eachTenantHasItsOwnTables() {
        try (TenantSchemaTrial trial = trial()) {
            trial.provision("acme", "umbrella");
            GenericRepository<TckBill, Long> bills = trial.bills();
            TckBill created = Tenancy.in("acme", () -> bills.create(new TckBill(null, "a", 1)));
            // Many enough for every way of inserting that the database has.
            for (int rows : List.of(3, 500)) {
                List<TckBill> many = IntStream.range(0, rows)
                        .mapToObj(i -> new TckBill(null, "many", i))
                        .toList();
                List<TckBill> stored = RequestContext.of("r").withTenant("acme").call(() -> bills.insertAll(many));
                assertThat(stored).hasSize(rows).allMatch(bill -> bill.id() != null);
                Tenancy.in("acme").run(() -> {
                    bills.updateAll(stored.stream()
                            .map(bill -> new TckBill(bill.id(), "changed", bill.amount()))
                            .toList());
                    assertThat(bills.count(F.of("title").eq("changed"))).isEqualTo(rows);
                    bills.upsertAll(stored);
                    assertThat(bills.deleteAll(stored)).isEqualTo(rows);
                });
            }
            Tenancy.in("umbrella").run(() -> {
                assertThat(bills.findAll()).isEmpty();
                assertThat(bills.deleteWhere(Predicate.always())).isZero();
            });
            assertThat(Tenancy.in("acme", bills::findAll)).containsExactly(created);
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void theSchemaStandsWhereverTheTableDoes() {
        try (TenantSchemaTrial trial = trial()) {
            trial.provision("acme", "umbrella");
            Database db = trial.database();
            db.sql("insert into lx_currency (id, title) values (1, 'one')").execute();
            Tenancy.in("umbrella").run(() -> db.insert("lx_bill", Map.of("title", "one", "amount", 7)));
            QueryBuilder bills = QueryBuilder.from("lx_bill");
            QueryBuilder currencies = QueryBuilder.from("lx_currency c");
            Predicate on = F.of("b.title").eq(F.of("c.title"));
            List<QueryBuilder> questions = List.of(
                    bills,
                    QueryBuilder.from("lx_bill").where(F.of("amount").gt(0)),
                    currencies.join("lx_bill b", on),
                    QueryBuilder.from("lx_bill b").join("lx_currency c", on),
                    currencies.whereExists(bills),
                    currencies.whereIn("c.title", Table.of("lx_bill").select("title")),
                    QueryBuilder.from("parts").with("parts", bills),
                    QueryBuilder.from(bills.as("d")),
                    QueryBuilder.from(Table.of("lx_bill")
                            .select("title")
                            .union(Table.of("lx_bill").select("title"))
                            .as("d")));
            for (QueryBuilder question : questions) {
                assertThat(Tenancy.in("umbrella", () -> question.count(db))).isEqualTo(1);
                assertThat(Tenancy.in("acme", () -> question.count(db))).isZero();
            }
            Tenancy.in("acme").run(() -> {
                assertThat(db.update("lx_bill", Map.of("amount", 0), Predicate.always()))
                        .isZero();
                assertThat(db.delete("lx_bill", Functions.exists(bills))).isZero();
                assertThat(Table.of("lx_bill")
                                .insertFrom(Table.of("lx_bill").select("title", "amount"), "title", "amount")
                                .execute(db))
                        .isZero();
            });
            QueryBuilder named =
                    QueryBuilder.from(trial.schema("umbrella") + ".lx_bill").where("amount", 7);
            assertThat(Tenancy.in("umbrella", () -> named.count(db))).isEqualTo(1);
            assertThatThrownBy(() -> Tenancy.in(
                            "acme",
                            () -> QueryBuilder.from("lx_bill")
                                    .with("lx_bill", currencies)
                                    .fetch(db)))
                    .isInstanceOf(QueryException.class);
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void tenantsInTurnsNeverMeetAStatementOfAnother() {
        try (TenantSchemaTrial trial = trial()) {
            trial.provision("acme", "umbrella");
            GenericRepository<TckBill, Long> bills = trial.bills();
            Concurrently.run(64, thread -> {
                for (int i = 0; i < 6; i++) {
                    String tenant = (thread + i) % 2 == 0 ? "acme" : "umbrella";
                    Tenancy.in(tenant).run(() -> {
                        TckBill bill = bills.create(new TckBill(null, tenant, thread));
                        assertThat(bills.getById(Objects.requireNonNull(bill.id()))
                                        .title())
                                .isEqualTo(tenant);
                        assertThat(bills.find(F.of("amount").eq(thread)))
                                .allMatch(found -> found.title().equals(tenant));
                        bills.insertAll(List.of(new TckBill(null, tenant, -1), new TckBill(null, tenant, -1)));
                    });
                }
            });
            for (String tenant : List.of("acme", "umbrella")) {
                assertThat(Tenancy.in(tenant, bills::findAll))
                        .hasSize(64 * 6 / 2 * 3)
                        .allMatch(bill -> bill.title().equals(tenant));
            }
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void withoutATenantTheTableIsNowhere() {
        try (TenantSchemaTrial trial = trial()) {
            trial.provision("acme");
            Database db = trial.database();
            GenericRepository<TckBill, Long> bills = trial.bills();
            Table table = Table.of("lx_bill");
            List<ThrowingCallable> statements = List.of(
                    bills::findAll,
                    bills::count,
                    () -> bills.create(new TckBill(null, "a", 1)),
                    () -> bills.insertAll(List.of(new TckBill(null, "a", 1))),
                    () -> bills.deleteAll(List.of(new TckBill(1L, "a", 1))),
                    () -> table.select().fetch(db),
                    () -> table.select().explain(db),
                    () -> QueryBuilder.from("lx_currency")
                            .whereExists(table.select())
                            .count(db),
                    () -> db.insert("lx_bill", Map.of("title", "a", "amount", 1)),
                    () -> db.update("lx_bill", Map.of("amount", 1), Predicate.always()),
                    () -> db.delete("lx_bill", Predicate.always()),
                    () -> SchemaManager.on(db).create(TckBill.class),
                    () -> SchemaManager.on(db).drop("lx_bill"),
                    () -> QueryBuilder.from(trial.schema("acme") + ".lx_bill").fetch(db));
            assertThat(statements).allSatisfy(statement -> {
                assertThatThrownBy(statement).isInstanceOf(TenantScopingException.class);
                assertThatThrownBy(() -> Tenancy.asAdmin("report").run(statement::call))
                        .isInstanceOf(TenantScopingException.class)
                        .hasMessageContaining("name the one");
                assertThatThrownBy(() -> RequestContext.of("r").run(statement::call))
                        .isInstanceOf(TenantScopingException.class);
            });
            long count = Tenancy.asAdmin("report", () -> Tenancy.in("acme", () -> bills.count()));
            assertThat(count).isZero();
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void anotherSchemaIsRefused() {
        try (TenantSchemaTrial trial = trial()) {
            trial.provision("acme", "umbrella");
            String other = trial.schema("umbrella");
            for (String table : List.of(
                    other + ".lx_bill",
                    other + ".lx_currency",
                    other.toUpperCase(Locale.ROOT) + ".lx_bill",
                    "public.lx_bill",
                    "nowhere.LX_BILL",
                    trial.schema("gone") + ".anything")) {
                assertThatThrownBy(() -> Tenancy.in(
                                "acme", () -> QueryBuilder.from(table).count(trial.database())))
                        .as(table)
                        .isInstanceOf(RepositoryException.class);
            }
            assertThatThrownBy(() -> Tenancy.in("nobody", () -> trial.bills().count()))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void aTenantsSchemaIsMadeWithItsTablesOrNotAtAll() {
        try (TenantSchemaTrial trial = trial()) {
            UUID tenant = new UUID(0x123456789abcdefL, 0xfedcba987654321L);
            TenantSchemas schemas = trial.schemas();
            assertThat(schemas.tenants()).isEmpty();
            trial.provision("b", 7, tenant, "a-b", "a_b");
            assertThat(schemas.tenants()).containsExactly(sorted("b", "7", tenant.toString(), "a-b", "a_b"));
            assertThatThrownBy(() -> schemas.provision("b", () -> {})).isInstanceOf(SchemaException.class);
            assertThatThrownBy(() -> schemas.provision("c", () -> {
                        SchemaManager.on(trial.database()).create(TckBill.class);
                        throw new IOException("no");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(schemas.tenants()).doesNotContain("c");
            for (String wrong : List.of("B", "a b", "a\"; drop schema public", "a__b", "_a", "ü", "")) {
                assertThatThrownBy(() -> schemas.provision(wrong, () -> {}))
                        .isInstanceOfAny(TenantScopingException.class, IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> schemas.provision("x".repeat(50), () -> {}))
                    .isInstanceOf(InvalidIdentifierException.class);
        }
    }

    private static String[] sorted(String... texts) {
        return Arrays.stream(texts).sorted().toArray(String[]::new);
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void aTenantThatLeftLeavesNothingToItsSuccessor() {
        try (TenantSchemaTrial trial = trial()) {
            trial.provision("acme", "umbrella");
            GenericRepository<TckBill, Long> bills = trial.bills();
            List<String> kept = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                int amount = i;
                // Often enough for the driver to prepare the statements on the server.
                for (int n = 0; n < 8; n++) {
                    Tenancy.in("acme").run(() -> {
                        bills.create(new TckBill(null, "old", amount));
                        assertThat(bills.findAll()).isNotEmpty();
                    });
                }
                kept.add(trial.schemas().deprovision("acme", Departure.RENAME).orElseThrow());
                assertThat(trial.schemas().tenants()).containsExactly("umbrella");
                assertThatThrownBy(() -> Tenancy.in("acme", bills::findAll)).isInstanceOf(DatabaseException.class);
                trial.provision("acme");
                assertThat(Tenancy.in("acme", bills::findAll)).isEmpty();
                assertThat(trial.database()
                                .sql("select distinct amount from " + kept.getLast() + ".lx_bill")
                                .scalar(Integer.class)
                                .list())
                        .containsExactly(amount);
            }
            assertThat(kept).doesNotHaveDuplicates();
            assertThat(trial.schemas().deprovision("acme", Departure.DROP)).isEmpty();
            assertThat(trial.schemas().tenants()).containsExactly("umbrella");
            assertThatThrownBy(() -> trial.schemas().deprovision("acme", Departure.DROP))
                    .isInstanceOf(SchemaException.class);
            kept.forEach(trial::drop);
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void aReferencePointsIntoTheTenantsSchema() {
        try (TenantSchemaTrial trial = trial()) {
            trial.schemas().tables("lx_line");
            for (String tenant : List.of("acme", "umbrella")) {
                trial.schemas()
                        .provision(
                                tenant,
                                () -> assertThat(SchemaManager.on(trial.database())
                                                .create(TckLine.class, TckBill.class))
                                        .containsExactly(TckBill.class, TckLine.class));
            }
            GenericRepository<TckLine, Long> lines = GenericRepository.of(trial.database(), TckLine.class, Long.class);
            long bill = Objects.requireNonNull(Tenancy.in(
                            "acme", () -> trial.bills().create(new TckBill(null, "a", 1)))
                    .id());
            Tenancy.in("acme").run(() -> lines.create(new TckLine(1L, bill)));
            assertThatThrownBy(() -> Tenancy.in("umbrella", () -> lines.create(new TckLine(1L, bill))))
                    .isInstanceOf(ForeignKeyException.class);
        }
    }

    @Test
    @RequiresCapability(Capability.SCHEMAS)
    default void aSearchIndexIsMadeInTheTenantsSchema() {
        try (TenantSchemaTrial trial = trial()) {
            TextSearch search = TextSearch.of("lx_bill", "title");
            trial.provision("acme", "umbrella");
            for (String tenant : List.of("acme", "umbrella")) {
                Tenancy.in(tenant).run(() -> {
                    search.createIndex(trial.database());
                    trial.bills().create(new TckBill(null, tenant + " paper", 1));
                });
            }
            SearchQuery papers = search.matching("paper");
            assertThat(Tenancy.in("umbrella", () -> papers.on(trial.database())).items())
                    .extracting(row -> row.getString("title"))
                    .containsExactly("umbrella paper");
            assertThatThrownBy(() -> papers.on(trial.database())).isInstanceOf(TenantScopingException.class);
        }
    }
}
