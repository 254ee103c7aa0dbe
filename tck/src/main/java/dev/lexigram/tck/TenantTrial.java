package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.security.Tenancy;
import dev.lexigram.tck.Operation.Attempt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs operations on tables with rows of two tenants, and on the same tables as if there were only one: nobody may
/// be able to tell the difference.
///
/// @param database where the tables are
/// @param both tables with the rows of two tenants
/// @param one tables with the rows of the asking tenant only, and without rules
record TenantTrial(Database database, TenantTables both, TenantTables one) {

    static TenantTrial on(Backend backend) {
        TenantTables both = TenantTables.ofBoth(backend);
        return new TenantTrial(backend.database(), both, both.ofOneOnly(backend));
    }

    /// What came of an operation.
    ///
    /// @param result what it gave, or the error's name
    /// @param own the rows of the asking tenant afterwards
    /// @param foreign the rows of others afterwards
    private record Outcome(
            Object result, List<Map<String, @Nullable Object>> own, List<Map<String, @Nullable Object>> foreign) {}

    /// @return whether the database took the statement
    boolean run(Operation operation, long seed) {
        Outcome mixed = outcome(operation, new Attempt(database, new Random(seed), both));
        Outcome alone = outcome(operation, new Attempt(database, new Random(seed), one));
        String which = operation.name() + " with seed " + seed;
        assertThat(mixed.result()).as(which).isEqualTo(alone.result());
        assertThat(mixed.own()).as(which).isEqualTo(alone.own());
        boolean taken = !(mixed.result() instanceof Refused);
        if (taken) {
            assertThat(mixed.foreign()).as(which).isEqualTo(both.rowsBeside(database, TenantTables.OWN));
            assertThat(alone.foreign()).as(which).isEmpty();
        }
        return taken;
    }

    private record Refused(String error) {}

    /// Everything is undone afterwards.
    private Outcome outcome(Operation operation, Attempt attempt) {
        AtomicReference<@Nullable Outcome> seen = new AtomicReference<>();
        try {
            database.useTransaction(transaction -> {
                Object result =
                        Tenancy.in(TenantTables.OWN, () -> operation.body().run(attempt));
                seen.set(new Outcome(
                        result,
                        attempt.tables().rowsOf(database, TenantTables.OWN),
                        attempt.tables().rowsBeside(database, TenantTables.OWN)));
                transaction.markRollbackOnly();
            });
            throw new AssertionError("The transaction was to be undone.");
        } catch (TransactionRollbackException undone) {
            return Objects.requireNonNull(seen.get(), "seen");
        } catch (DatabaseException refused) {
            return new Outcome(new Refused(refused.getClass().getSimpleName()), List.of(), List.of());
        }
    }
}
