package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.repository.Violation;
import dev.lexigram.contracts.repository.Violation.Missing;
import dev.lexigram.contracts.repository.Violation.TooLong;
import dev.lexigram.contracts.repository.Violation.TooShort;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.result.Result;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A value that is not what its component declares is an error before anything is sent, in every way of writing.
public interface DeclaredLimitsContract extends SqlContract {

    /// A limit of each kind. What the application or the database makes is required too.
    @Entity(table = "tck_limits")
    // Never compared by equals; null in Java, and refused.
    @SuppressWarnings({"ArrayRecordComponent", "MultipleNullnessAnnotations"})
    record Account(
            @Id @Nullable Long id,
            @NotNull @Length(min = 2, value = 4) @Nullable String name,
            @Length(min = 3) @Nullable String code,

            @Unique @Length(min = 2, value = 3) byte @Nullable [] salt,

            @Length(20) @Nullable URI page,
            @NotNull @Generated @Nullable UUID tag,
            @NotNull @UpdatedAt @Nullable Instant changed) {

        static Account named(@Nullable Long id, @Nullable String name) {
            return new Account(id, name, null, null, null, null, null);
        }
    }

    private static GenericRepository<Account, Long> accounts(Database db) {
        SchemaManager.on(db).create(Account.class);
        return GenericRepository.of(db, Account.class, Long.class);
    }

    private static Map<String, BiConsumer<GenericRepository<Account, Long>, Account>> writes() {
        Map<String, BiConsumer<GenericRepository<Account, Long>, Account>> writes = new LinkedHashMap<>();
        writes.put("create", GenericRepository::create);
        writes.put("update", GenericRepository::update);
        writes.put("save", GenericRepository::save);
        writes.put("upsert", GenericRepository::upsert);
        writes.put("insertAll", (accounts, wrong) -> accounts.insertAll(List.of(Account.named(8L, "Bob"), wrong)));
        writes.put("updateAll", (accounts, wrong) -> accounts.updateAll(List.of(wrong)));
        writes.put("saveAll", (accounts, wrong) -> accounts.saveAll(List.of(wrong)));
        writes.put("upsertAll", (accounts, wrong) -> accounts.upsertAll(List.of(wrong)));
        writes.put(
                "updateWhere",
                (accounts, wrong) -> accounts.updateWhere(F.of("id").eq(7), set -> set.to("name", wrong.name())));
        writes.put(
                "findOrCreate",
                (accounts, wrong) -> accounts.findOrCreate(F.of("id").eq(-1), () -> wrong));
        return writes;
    }

    @Test
    default void nothingIsSentInAnyWayOfWriting() {
        DatabaseService counted = (DatabaseService) backend().open(Settings.defaults());
        var accounts = accounts(counted);
        AtomicInteger sent = new AtomicInteger();
        counted.onStatement(statement -> {
            if (statement.sql().startsWith("insert") || statement.sql().startsWith("update")) {
                sent.incrementAndGet();
            }
        });
        Map<@Nullable String, String> wrong = new LinkedHashMap<>();
        wrong.put(null, "(entity: Account, field: name)");
        wrong.put("A", "(entity: Account, field: name, shortest: 2, found: 1)");
        wrong.put("secret", "(entity: Account, field: name, longest: 4, found: 6)");
        writes().forEach((way, write) -> wrong.forEach((name, message) -> {
            assertThatThrownBy(() -> write.accept(accounts, Account.named(7L, name)))
                    .as(way)
                    .isInstanceOf(ParameterBindingException.class)
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("secret");
        }));
        assertThat(sent).hasValue(0);
    }

    @Test
    default void anAttemptTellsItAsARefusedValue() {
        var accounts = accounts(db());
        for (var attempt : List.of(
                accounts.tryCreate(Account.named(null, null)), accounts.tryUpdate(Account.named(7L, "Too long")))) {
            assertThat(attempt)
                    .isInstanceOfSatisfying(
                            Result.Err.class,
                            failure -> assertThat(failure.error()).isInstanceOf(WriteFailure.Invalid.class));
        }
    }

    @Test
    default void lengthsAreThoseOfTheDatabase() {
        var accounts = accounts(db());
        // Each of these is one character and two chars of Java.
        String faces = "😀😀😀😀";
        byte[] salt = {1, 2, 3};
        Account made =
                accounts.create(new Account(null, faces, "abc", salt, URI.create("http://example.com"), null, null));

        Account read = accounts.getById(Objects.requireNonNull(made.id()));
        assertThat(read.name()).isEqualTo(faces);
        assertThat(read.salt()).isEqualTo(salt);
        assertThat(accounts.validate(Account.named(null, faces + "😀"))).containsExactly(new TooLong("name", 4, 5));
        assertThat(accounts.validate(Account.named(null, "😀"))).containsExactly(new TooShort("name", 2, 1));
    }

    @Test
    default void allThatIsWrongWithAnEntityIsTold() {
        var accounts = accounts(db());
        Account wrong =
                new Account(null, null, "ab", new byte[] {1, 2, 3, 4}, URI.create("http://example.com/ab"), null, null);

        List<Violation> found = accounts.validate(wrong);

        assertThat(found)
                .containsExactly(
                        new Missing("name"),
                        new TooShort("code", 3, 2),
                        new TooLong("salt", 3, 4),
                        new TooLong("page", 20, 21));
        assertThat(accounts.validate(Account.named(null, "Ann"))).isEmpty();
    }
}
