package dev.lexigram.sql.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.error.SecretException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.store.Secret;
import dev.lexigram.contracts.store.SecretFault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the store of secrets does on every database.
interface SecretStoreContract {

    /// Tables are never used twice.
    AtomicLong TABLES = new AtomicLong();

    /// The database that the tests share.
    Database db();

    private static String table() {
        return "secrets_" + TABLES.incrementAndGet();
    }

    private SqlSecretStore store(String table, SecretKeys keys) {
        SqlSecretStore store = SqlSecretStore.on(db(), keys, o -> o.table(table));
        store.createTable();
        return store;
    }

    private SqlSecretStore store() {
        return store(table(), SecretKeys.generate());
    }

    private static Predicate row(String name, long version) {
        return F.of("name").eq(name).and(F.of("version").eq(version));
    }

    private byte[] sealed(String table, String name) {
        return db().sql("select sealed from " + table + " where name = ?")
                .bind(name)
                .scalar(byte[].class)
                .one();
    }

    @Test
    default void whatWasStoredComesBack() {
        SqlSecretStore store = store();
        byte[] bytes = {0, 1, -1, 0, 127, -128};
        assertThat(store.put("mail.password", "hünter2")).isEqualTo(1);
        store.put("key", bytes);
        store.put("empty", "");
        Secret secret = store.get("mail.password").orElseThrow();
        assertThat(secret.text()).isEqualTo("hünter2");
        assertThat(secret.version()).isEqualTo(1);
        assertThat(secret.createdAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(store.get("key").orElseThrow().bytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> store.get("key").orElseThrow().text()).isInstanceOf(IllegalStateException.class);
        assertThat(store.get("empty").orElseThrow().text()).isEmpty();
        assertThat(store.get("nothing")).isEmpty();
        assertThat(store.names()).containsExactly("empty", "key", "mail.password");
        assertThat(store.createTable()).isFalse();
    }

    @Test
    default void namesDifferInCaseAndAccents() {
        SqlSecretStore store = store();
        for (String name : List.of("key", "KEY", "kéy", "k", "straße", "strasse", "鍵")) {
            store.put(name, "of " + name);
        }
        assertThat(store.names())
                .hasSize(7)
                .allSatisfy(
                        name -> assertThat(store.get(name).orElseThrow().text()).isEqualTo("of " + name));
        for (String none : List.of("", " ", "key ", " key", "a\0b", "x".repeat(201))) {
            assertThatThrownBy(() -> store.put(none, "v")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.get(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void eachValueIsAVersionOfItsOwn() {
        SqlSecretStore store = store();
        assertThat(store.put("a", "one")).isEqualTo(1);
        assertThat(store.put("a", "two")).isEqualTo(2);
        store.put("b", "other");
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("two");
        assertThat(store.get("a", 1).orElseThrow().text()).isEqualTo("one");
        assertThat(store.get("a", 3)).isEmpty();
        assertThat(store.versions("a")).containsExactly(1L, 2L);
        assertThat(store.versions("nothing")).isEmpty();
        assertThat(store.getMany("a", "b", "nothing").values())
                .extracting(Secret::text)
                .containsExactlyInAnyOrder("two", "other");
        assertThat(store.getMany()).isEmpty();
        assertThat(store.deleteVersion("a", 2)).isTrue();
        assertThat(store.deleteVersion("a", 2)).isFalse();
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("one");
        assertThat(store.delete("a")).isTrue();
        assertThat(store.delete("a")).isFalse();
        assertThat(store.get("a")).isEmpty();
        assertThat(store.get("b")).isPresent();
    }

    @Test
    default void onlyTheNewestVersionsAreKeptWhenThatIsSaid() {
        String table = table();
        SecretKeys keys = SecretKeys.generate();
        store(table, keys).put("other", "x");
        SqlSecretStore store = SqlSecretStore.on(db(), keys, o -> o.table(table).keep(2));
        IntStream.rangeClosed(1, 5).forEach(n -> store.put("a", "value " + n));
        assertThat(store.versions("a")).containsExactly(4L, 5L);
        assertThat(store.versions("other")).containsExactly(1L);
        assertThatThrownBy(() -> SecretStoreOptions.defaults().keep(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void severalWritersGetAVersionEach() throws Exception {
        SqlSecretStore store = store();
        List<Callable<Long>> writers = IntStream.range(0, 8)
                .<Callable<Long>>mapToObj(n -> () -> store.put("a", "value " + n))
                .toList();
        assertThat(all(writers)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(store.versions("a")).hasSize(8);
        assertThat(store.verify()).isEmpty();
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    default void aSecretIsStoredWithTheTransactionOrNotAtAll() {
        SqlSecretStore store = store();
        db().useTransaction(tx -> {
            store.put("a", "one");
            store.put("a", "two");
            assertThat(store.get("a").orElseThrow().text()).isEqualTo("two");
        });
        db().useTransaction(tx -> {
            store.put("a", "three");
            Savepoint here = tx.savepoint();
            store.put("a", "not this");
            here.rollback();
        });
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    store.put("b", "gone");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.versions("a")).containsExactly(1L, 2L, 3L);
        assertThat(store.get("b")).isEmpty();
    }

    @Test
    default void aValueThatWasAlteredInAnyByteDoesNotDecrypt() {
        String table = table();
        SecretKeys keys = SecretKeys.generate();
        SqlSecretStore store = store(table, keys);
        store.put("a", "hunter2");
        byte[] sealed = sealed(table, "a");
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertDamaged(store, table, Map.of("sealed", altered));
        }
        for (int length : List.of(0, 1, 4, 5, sealed.length - 1)) {
            assertDamaged(store, table, Map.of("sealed", Arrays.copyOf(sealed, length)));
        }
        assertDamaged(store, table, Map.of("sealed", Arrays.copyOf(sealed, sealed.length + 1)));
        change(table, Map.of("sealed", sealed));
        assertDamaged(store, table, Map.of("key_id", 1L));
        change(table, Map.of("key_id", keys.primaryId()));
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("hunter2");
        assertDamaged(store, table, Map.of("created_at", Instant.EPOCH));
    }

    private void change(String table, Map<String, Object> values) {
        assertThat(db().update(table, values, row("a", 1))).isEqualTo(1);
    }

    private void assertDamaged(SqlSecretStore store, String table, Map<String, Object> values) {
        change(table, values);
        SecretException e = catchThrowableOfType(SecretException.class, () -> store.get("a"));
        assertThat(e.code()).isEqualTo(SecretException.DAMAGED);
        assertThat(e).hasMessageContaining("name: a").hasMessageNotContaining("hunter2");
        assertThat(store.verify()).containsExactly(new SecretFault("a", 1, SecretFault.Reason.DAMAGED));
        assertThatThrownBy(() -> store.getMany("a", "b")).isInstanceOf(SecretException.class);
    }

    @Test
    default void aRowThatWasCopiedElsewhereDoesNotDecrypt() {
        String table = table();
        SecretKeys keys = SecretKeys.generate();
        SqlSecretStore store = store(table, keys);
        store.put("admin", "the admin's");
        store.put("guest", "the guest's");
        store.put("guest", "the guest's second");
        Map<String, @Nullable Object> admin = raw(table, row("admin", 1));
        // Under another name, under another version, and into another table.
        db().delete(table, F.of("name").eq("guest"));
        db().insert(table, with(admin, "name", "guest"));
        assertThatThrownBy(() -> store.get("guest")).isInstanceOf(SecretException.class);
        db().insert(table, with(admin, "version", 2L));
        assertThatThrownBy(() -> store.get("admin")).isInstanceOf(SecretException.class);
        assertThat(store.get("admin", 1).orElseThrow().text()).isEqualTo("the admin's");
        String other = table();
        SqlSecretStore elsewhere = store(other, keys);
        db().insert(other, admin);
        assertThatThrownBy(() -> elsewhere.get("admin")).isInstanceOf(SecretException.class);
        // Names and versions that read alike when they are written one after the other.
        db().insert(table, with(with(admin, "name", "admin1"), "version", 1L));
        assertThatThrownBy(() -> store.get("admin1")).isInstanceOf(SecretException.class);
        assertThat(store.verify()).hasSize(3);
    }

    private Map<String, @Nullable Object> raw(String table, Predicate where) {
        Row row = dev.lexigram.sql.query.Table.of(table)
                .select("name", "version", "key_id", "sealed", "created_at")
                .where(where)
                .fetchOne(db())
                .orElseThrow();
        Map<String, @Nullable Object> values = new HashMap<>(row.toMap());
        values.put("created_at", row.get("created_at", Instant.class));
        return values;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> row, String column, Object value) {
        Map<String, @Nullable Object> copy = new HashMap<>(row);
        copy.put(column, value);
        return copy;
    }

    @Test
    default void theOldKeyIsNotNeededAfterARotation() {
        String table = table();
        SecretKeys old = SecretKeys.generate();
        SqlSecretStore before = store(table, old);
        IntStream.range(0, 250).forEach(n -> before.put("name " + n, "value " + n));
        SecretKeys both = old.withNewPrimary();
        SqlSecretStore store = SqlSecretStore.on(db(), both, o -> o.table(table));
        store.put("new", "under the new key");
        SecretKeys only = both.without(old.primaryId());
        SqlSecretStore after = SqlSecretStore.on(db(), only, o -> o.table(table));
        SecretException early = catchThrowableOfType(SecretException.class, () -> after.get("name 7"));
        assertThat(early.code()).isEqualTo(SecretException.UNKNOWN_KEY);
        assertThat(early).hasMessageContaining("key id: " + old.primaryId());
        assertThat(after.verify()).hasSize(250).allMatch(f -> f.reason() == SecretFault.Reason.UNKNOWN_KEY);

        List<Long> told = new ArrayList<>();
        assertThat(store.rotate(told::add)).isEqualTo(250);
        assertThat(told).containsExactly(100L, 200L, 250L);
        assertThat(store.rotate()).isZero();
        assertThat(after.verify()).isEmpty();
        assertThat(after.get("name 7").orElseThrow().text()).isEqualTo("value 7");
        assertThat(after.get("new").orElseThrow().text()).isEqualTo("under the new key");
        assertThatThrownBy(() -> before.get("name 7")).isInstanceOf(SecretException.class);
    }

    @Test
    default void aRotationGoesOnWhereItWasInterruptedAndDoesNotStopAtDamage() {
        String table = table();
        SecretKeys old = SecretKeys.generate();
        SqlSecretStore before = store(table, old);
        IntStream.range(0, 220).forEach(n -> before.put("name " + n, "value " + n));
        SqlSecretStore store = SqlSecretStore.on(db(), old.withNewPrimary(), o -> o.table(table));
        assertThatThrownBy(() -> store.rotate(done -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        db().update(table, Map.of("created_at", Instant.EPOCH), row("name 219", 1));
        SecretException left = catchThrowableOfType(SecretException.class, store::rotate);
        assertThat(left.code()).isEqualTo(SecretException.INCOMPLETE_ROTATION);
        assertThat(left.details()).containsEntry("left", 1).containsEntry("done", 119L);
        assertThat(store.verify()).containsExactly(new SecretFault("name 219", 1, SecretFault.Reason.DAMAGED));
    }

    @Test
    default void programsReadAndWriteWhileKeysAreChanged() throws Exception {
        String table = table();
        SecretKeys old = SecretKeys.generate();
        SqlSecretStore before = store(table, old);
        IntStream.range(0, 60).forEach(n -> before.put("name " + n, "value " + n));
        SqlSecretStore store = SqlSecretStore.on(db(), old.withNewPrimary(), o -> o.table(table));
        List<Callable<Long>> work = new ArrayList<>();
        work.add(store::rotate);
        work.add(store::rotate);
        work.add(() -> IntStream.range(0, 60)
                .filter(n -> store.get("name " + n).orElseThrow().text().equals("value " + n))
                .count());
        work.add(() -> IntStream.range(0, 30)
                .mapToLong(n -> store.put("name " + n, "value " + n))
                .sum());
        List<Long> done = all(work);
        assertThat(done.get(0) + done.get(1)).isEqualTo(60);
        assertThat(done.subList(2, 4)).containsExactly(60L, 60L);
        assertThat(store.rotate()).isZero();
        assertThat(store.verify()).isEmpty();
    }

    @Test
    default void aDumpOfTheTableHoldsNoPlainSecret() {
        String table = table();
        SqlSecretStore store = store(table, SecretKeys.generate());
        store.put("a", "correct horse battery staple");
        store.put("a", "correct horse battery staple");
        List<byte[]> values = new ArrayList<>();
        for (Row row : db().sql("select * from " + table).list()) {
            for (Object value : row.toMap().values()) {
                values.add(
                        value instanceof byte[] bytes
                                ? bytes
                                : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(values).hasSize(10).noneMatch(value -> Plain.isIn(value, "horse"));
        List<byte[]> sealed = values.stream().filter(value -> value.length > 40).toList();
        assertThat(sealed).hasSize(2);
        assertThat(sealed.get(0)).as("equal values do not look equal").isNotEqualTo(sealed.get(1));
        assertThat(store.get("a").orElseThrow().toString()).doesNotContain("horse");
        assertThat(store.get("a")).asString().doesNotContain("horse");
    }

    @Test
    default void rowsOfABackupAreReadableWithTheirKeysOnly() {
        String table = table();
        SecretKeys keys = SecretKeys.generate();
        SqlSecretStore store = store(table, keys);
        store.put("a", "one");
        store.put("a", "two");
        List<Map<String, @Nullable Object>> backup = List.of(raw(table, row("a", 1)), raw(table, row("a", 2)));
        db().delete(table, Predicate.always());
        assertThat(store.get("a")).isEmpty();
        backup.forEach(row -> db().insert(table, row));
        SqlSecretStore restored = SqlSecretStore.on(db(), SecretKeys.fromJson(keys.toJson()), o -> o.table(table));
        assertThat(restored.get("a").orElseThrow().text()).isEqualTo("two");
        SqlSecretStore other = SqlSecretStore.on(db(), SecretKeys.generate(), o -> o.table(table));
        assertThatThrownBy(() -> other.get("a")).isInstanceOf(SecretException.class);
        assertThatCode(restored::verify).doesNotThrowAnyException();
    }

    @Test
    default void aFailedStatementDoesNotShowTheValue() {
        SqlSecretStore store = SqlSecretStore.on(db(), SecretKeys.generate(), o -> o.table("secrets_not_there"));
        assertThatThrownBy(() -> store.put("a", "hunter2"))
                .satisfies(e -> assertThat(Plain.text(e)).doesNotContain("hunter2"));
        String table = table();
        SqlSecretStore real = store(table, SecretKeys.generate());
        db().sql("alter table " + table + " add column more integer not null default 0")
                .execute();
        db().sql("create unique index " + table + "_more on " + table + " (more)")
                .execute();
        real.put("a", "hunter2");
        assertThatThrownBy(() -> real.put("b", "hunter2"))
                .satisfies(e -> assertThat(Plain.text(e)).doesNotContain("hunter2"));
    }
}
