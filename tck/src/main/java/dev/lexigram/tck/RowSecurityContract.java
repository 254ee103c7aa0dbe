package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.NoSecurityPolicyException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.TenantId;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.security.RowLevelSecurityPolicy;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.security.ScopeColumn;
import dev.lexigram.sql.security.Tenancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That a scope hides the rows of others from every statement that is built, and keeps them as they are.
public interface RowSecurityContract extends SqlContract {

    /// How many random statements a run makes.
    int ATTEMPTS = 600;

    /// Further ways to read and write, for the random test.
    default List<Operation> moreOperations() {
        return List.of();
    }

    private List<Join.Kind> joins() {
        List<Join.Kind> all = new ArrayList<>(Arrays.asList(Join.Kind.values()));
        if (!backend().capabilities().contains(Capability.FULL_JOIN)) {
            all.remove(Join.Kind.FULL);
        }
        return all;
    }

    @Test
    default void noStatementCanTellThatThereAreOthers() {
        long seed = Long.getLong("lexigram.tck.seed", System.nanoTime());
        TenantTrial trial = TenantTrial.on(backend());
        List<Operation> operations =
                new ArrayList<>(new TenantOperations(backend().capabilities(), joins()).all());
        operations.addAll(moreOperations());
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            taken += trial.run(operations.get(i % operations.size()), random.nextLong()) ? 1 : 0;
        }
        // A test whose statements all fail would show nothing.
        assertThat(taken).as("statements taken, seed %d", seed).isGreaterThan(ATTEMPTS * 9 / 10);
    }

    @Test
    default void withoutAScopeNothingIsSent() {
        TenantTables tables = TenantTables.ofBoth(backend());
        Table box = Table.of(tables.box());
        String boxes = tables.box() + " b";
        QueryBuilder all = box.select();
        QueryBuilder tags = QueryBuilder.from(tables.tag() + " t");
        Predicate on = F.of("t.box_id").eq(F.of("b.id"));
        List<ThrowingCallable> statements = List.of(
                () -> all.fetch(db()),
                () -> all.count(db()),
                () -> all.explain(db()),
                () -> all.build(db()),
                () -> all.forUpdate().fetchOne(db()),
                () -> all.stream(db(), rows -> rows.count()),
                () -> tags.join(boxes, on).fetch(db()),
                () -> tags.leftJoin(boxes, on).fetch(db()),
                () -> tags.crossJoin(boxes).count(db()),
                () -> tags.whereExists(all).fetch(db()),
                () -> tags.whereNotIn("t.box_id", box.select("id")).fetch(db()),
                () -> QueryBuilder.from(all.as("d")).fetch(db()),
                () -> QueryBuilder.from("parts").with("parts", all).fetch(db()),
                () -> Table.of(tables.tag())
                        .select("id")
                        .union(box.select("id"))
                        .fetch(db()),
                () -> tags.orderBy(Functions.value(box.select("id")).asc()).fetch(db()),
                () -> db().insert(tables.box(), Map.of("id", 900)),
                () -> db().insertReturningKey(tables.box(), Map.of("id", 900), "id"),
                () -> db().update(tables.box(), Map.of("num", 1), Predicate.always()),
                () -> db().update(tables.tag(), Map.of("num", Functions.value(box.select("num"))), Predicate.always()),
                () -> db().delete(tables.box(), Predicate.always()),
                () -> db().delete(tables.tag(), Functions.exists(all)),
                () -> Table.of(tables.tag()).insertFrom(box.select("id"), "id").execute(db()),
                () -> box.insert(Map.of("id", 1)).onConflict("id").doNothing().execute(db()));
        assertThat(statements)
                .allSatisfy(statement -> assertThatThrownBy(statement).isInstanceOf(TenantScopingException.class));
    }

    @Test
    default void noSpellingOfATableGoesAroundItsRule() {
        String box = TenantTables.ofBoth(backend()).box();
        for (String spelling : List.of(
                box, box.toUpperCase(Locale.ROOT), "main." + box, "public." + box, "nowhere." + box, box + " alias")) {
            assertThatThrownBy(() -> QueryBuilder.from(spelling).fetch(db()))
                    .isInstanceOf(TenantScopingException.class);
        }
        for (String spelling : List.of('"' + box + '"', '`' + box + '`', "[" + box + "]", "(" + box + ")")) {
            assertThatThrownBy(() -> QueryBuilder.from(spelling).fetch(db()))
                    .isInstanceOf(InvalidIdentifierException.class);
        }
    }

    @Test
    default void namesThatHideATableShowNothingOfIt() {
        TenantTables tables = TenantTables.ofBoth(backend());
        String box = tables.box();
        QueryBuilder twice = QueryBuilder.select("o.id", "o.name")
                .from(box + " o")
                .join(
                        Join.Kind.CROSS,
                        Table.of(tables.item()).select("id", "tenant_id").as("o"),
                        Predicate.always());
        QueryBuilder shadow = QueryBuilder.from(box)
                .with(box, Table.of(tables.tag()).select("id", "name"))
                .columns("id", "name");
        for (QueryBuilder question : List.of(twice, shadow)) {
            // Whether it is an error is the database's business.
            try {
                assertThat(Tenancy.in(TenantTables.OWN, () -> question.fetch(db())))
                        .noneMatch(row -> row.toMap().toString().contains("secret"));
            } catch (DatabaseException refused) {
                assertThat(refused).isNotInstanceOf(TenantScopingException.class);
            }
        }
    }

    private static Map<String, @Nullable Object> box(int id, @Nullable Object tenant) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("id", id, "name", "new"));
        row.put("tenant_id", tenant);
        return row;
    }

    @Test
    default void aRowIsWrittenForTheScopeOrNotAtAll() {
        TenantTables tables = TenantTables.ofBoth(backend());
        Table box = Table.of(tables.box());
        Map<String, Object> twice = Map.of("id", 900, "tenant_id", TenantTables.OWN, "TENANT_ID", TenantTables.FOREIGN);
        List<ThrowingCallable> refused = List.of(
                () -> db().insert(tables.box(), box(900, TenantTables.FOREIGN)),
                () -> db().insert(tables.box(), box(900, Functions.lower(TenantTables.FOREIGN))),
                () -> db().insert(tables.box(), twice),
                () -> box.insert(box(900, null))
                        .values(box(901, TenantTables.FOREIGN))
                        .execute(db()),
                () -> box.insertFrom(Table.of(tables.tag()).select("id", "name"), "id", "tenant_id")
                        .execute(db()),
                () -> box.update(Map.of("tenant_id", TenantTables.FOREIGN))
                        .allRows()
                        .execute(db()),
                () -> box.update(Map.of("Tenant_Id", TenantTables.FOREIGN))
                        .allRows()
                        .execute(db()),
                () -> box.update(Map.of("tenant_id", F.of("name"))).allRows().execute(db()),
                () -> box.update(Map.of("tenant_id", Functions.incoming("tenant_id")))
                        .allRows()
                        .execute(db()),
                () -> db().update(tables.box(), box(1, null), F.of("id").eq(1)),
                () -> box.insert(box(1, null))
                        .onConflict("id")
                        .doUpdate(Map.of("tenant_id", TenantTables.FOREIGN))
                        .execute(db()),
                () -> box.insert(box(1, null))
                        .onConflict("id")
                        .doUpdate(Map.of("tenant_id", Functions.incoming("name")))
                        .execute(db()));
        var before = tables.rowsBeside(db(), TenantTables.OWN);
        var own = tables.rowsOf(db(), TenantTables.OWN);
        assertThat(refused)
                .allSatisfy(statement -> assertThatThrownBy(
                                () -> Tenancy.in(TenantTables.OWN).run(statement::call))
                        .isInstanceOf(RepositoryException.class));
        assertThat(tables.rowsBeside(db(), TenantTables.OWN)).isEqualTo(before);
        assertThat(tables.rowsOf(db(), TenantTables.OWN)).isEqualTo(own);
    }

    @Test
    default void anUpsertOntoARowOfOthersIsToldAndLeavesIt() {
        TenantTables tables = TenantTables.ofBoth(backend());
        var before = tables.rowsBeside(db(), TenantTables.OWN);
        InsertBuilder insert = Table.of(tables.box()).insert(Map.of("id", 101, "name", "stolen"));
        List<InsertBuilder> upserts = List.of(
                insert.onConflict("id").doUpdate("name"),
                insert.onConflict("id").doUpdate("tenant_id", "name"),
                insert.onConflict("id").doUpdate(Map.of("name", "stolen", "num", 7)),
                insert.onConflict("id").doNothing());
        for (InsertBuilder upsert : upserts) {
            assertThat(toldRows(upsert)).isZero();
        }
        InsertBuilder two =
                insert.values(Map.of("id", 950, "name", "new")).onConflict("id").doUpdate("name");
        assertThat(toldRows(two)).isLessThan(2);
        assertThat(tables.rowsBeside(db(), TenantTables.OWN)).isEqualTo(before);
    }

    /// The number of rows that the caller is told of; an error tells of none.
    private long toldRows(InsertBuilder upsert) {
        try {
            return Tenancy.in(TenantTables.OWN, () -> upsert.execute(db()));
        } catch (QueryException refused) {
            return 0;
        }
    }

    @Test
    default void keysOfNewRowsComeBackAndTheRowsBelongToTheScope() {
        String notes = Scratch.table(backend(), "tenant_id bigint not null, name varchar(50)");
        RowSecurity.on(db()).protect(notes, Tenancy.policy(ScopeColumn.of("tenant_id", Long.class)));
        Object key = Tenancy.in(7, () -> db().insertReturningKey(notes, Map.of("name", "a"), "id"));
        Tenancy.in(8).run(() -> db().insert(notes, Map.of("name", "b", "tenant_id", 8)));
        assertThat(Tenancy.in(7L, () -> Table.of(notes).select().fetch(db())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getLong("tenant_id")).isEqualTo(7);
                    assertThat(row.getLong("id")).isEqualTo(((Number) key).longValue());
                });
        assertThatThrownBy(() -> Tenancy.in("7", () -> Table.of(notes).select().count(db())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aBypassSeesAllAndIsTold() {
        TenantTables tables = TenantTables.ofBoth(backend());
        QueryBuilder boxes = Table.of(tables.box()).select();
        List<String> told = new ArrayList<>();
        RowSecurity.on(db())
                .onBypass(bypass -> told.add(bypass.table() + " " + bypass.operation() + " " + bypass.reason()));
        Tenancy.asAdmin("support case 12").run(() -> {
            assertThat(boxes.count(db())).isEqualTo(14);
            assertThat(Tenancy.in(TenantTables.OWN, () -> boxes.count(db()))).isEqualTo(7);
            assertThat(boxes.fetch(db())).hasSize(14);
            db().insert(tables.box(), box(960, "third"));
        });
        assertThat(told)
                .containsExactly(tables.box() + " READ support case 12", tables.box() + " INSERT support case 12");
        assertThatThrownBy(() -> boxes.count(db())).isInstanceOf(TenantScopingException.class);
    }

    @Test
    default void aQuestionIsAnsweredForTheScopeInWhichItIsAsked() {
        TenantTables tables = TenantTables.ofBoth(backend());
        var rows = Tenancy.in(
                TenantTables.FOREIGN, () -> Table.of(tables.box()).select("id").on(db()));
        assertThat(Tenancy.in(TenantTables.OWN, rows::list)).hasSize(7).allMatch(row -> row.getLong("id") < 100);
        assertThatThrownBy(rows::list).isInstanceOf(TenantScopingException.class);
        Tenancy.in(TenantTables.OWN)
                .run(() -> assertThatThrownBy(() -> Concurrently.elsewhere(rows::list))
                        .hasStackTraceContaining("TenantScopingException"));
    }

    @Test
    default void underSeveralPoliciesARowMustMeetThemAll() {
        String notes = Scratch.table(backend(), "tenant_id varchar(20), region varchar(20), name varchar(50)");
        var regions = RowLevelSecurityPolicy.of(ScopeColumn.of("region", String.class));
        RowSecurity.on(db()).protect(notes, Tenancy.policy()).protect(notes, regions);
        for (String tenant : List.of("a", "b")) {
            for (String region : List.of("north", "south")) {
                db().sql("insert into " + notes + " (tenant_id, region, name) values (?, ?, ?)")
                        .bind(tenant, region, tenant + region)
                        .execute();
            }
        }
        QueryBuilder all = Table.of(notes).select("name");
        Tenancy.in("a").run(() -> {
            assertThatThrownBy(() -> all.fetch(db())).isInstanceOf(NoSecurityPolicyException.class);
            assertThat(regions.activate(Map.of("region", "south"))
                            .call(() -> all.scalar(db(), String.class).list()))
                    .containsExactly("asouth");
            assertThat(regions.asAdmin("all regions", () -> all.count(db()))).isEqualTo(2);
        });
    }

    /// A row of a tenant.
    record TckTenantNote(
            @Nullable Long id, @Nullable @TenantId String owner, String text) {}

    @Test
    default void anEntityOfATenantIsProtectedAsSoonAsItIsMapped() {
        SchemaManager schema = SchemaManager.on(db());
        schema.drop("tck_tenant_note");
        schema.create(TckTenantNote.class);
        var notes = GenericRepository.of(db(), TckTenantNote.class, Long.class);
        Tenancy.in("a").run(() -> notes.create(new TckTenantNote(null, null, "one")));
        TckTenantNote other = Tenancy.in("b", () -> notes.create(new TckTenantNote(null, "b", "two")));
        long theirs = Objects.requireNonNull(other.id(), "id");
        assertThatThrownBy(notes::findAll).isInstanceOf(TenantScopingException.class);
        Tenancy.in("a").run(() -> {
            assertThat(notes.findAll()).singleElement().satisfies(note -> {
                assertThat(note.owner()).isEqualTo("a");
                assertThatCode(() -> notes.update(note)).doesNotThrowAnyException();
            });
            assertThat(notes.findById(theirs)).isEmpty();
            assertThat(notes.deleteById(theirs)).isFalse();
            assertThatThrownBy(() -> notes.create(new TckTenantNote(null, "b", "three")))
                    .isInstanceOf(RepositoryException.class);
        });
    }

    /// A row that everyone sees until its table is protected.
    record TckLateNote(@Id long id, String owner) {}

    @Test
    default void aTableThatIsProtectedLaterIsProtectedForKeysThatWereAskedForBefore() {
        String table = Scratch.table(backend(), "owner varchar(20)");
        var notes = GenericRepository.of(db(), TckLateNote.class, Long.class, o -> o.table(table));
        notes.create(new TckLateNote(1, "a"));
        notes.create(new TckLateNote(2, "b"));
        assertThat(notes.findById(2L)).isPresent();
        RowSecurity.on(db()).protect(table, Tenancy.policy(ScopeColumn.of("owner", String.class)));
        assertThatThrownBy(() -> notes.findById(2L)).isInstanceOf(TenantScopingException.class);
        Tenancy.in("a").run(() -> {
            assertThat(notes.findById(1L)).isPresent();
            assertThat(notes.findById(2L)).isEmpty();
        });
        Tenancy.in("b").run(() -> assertThat(notes.findById(2L)).isPresent());
    }
}
