package dev.lexigram.sql.store;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statements about the table of a lock store, each atomic by itself. Names are stored forms. Thread-safe.
///
/// @param database where the table is
/// @param table its name
record LockTable(Database database, Table table) {

    /// A lock as it was at a moment.
    ///
    /// @param name the lock's name
    /// @param owner who was granted it and has not given it back, or null
    /// @param token how often it was granted
    /// @param expiresAt until when
    /// @param seenAt that moment, by the database's clock
    record Seen(String name, @Nullable String owner, long token, Instant expiresAt, Instant seenAt) {
        boolean isHeld() {
            return owner != null && !isOver();
        }

        boolean isOver() {
            return !expiresAt.isAfter(seenAt);
        }

        /// How long it stays with its holder at least.
        Duration left() {
            return Duration.between(seenAt, expiresAt);
        }
    }

    /// One grant of a lock.
    ///
    /// @param name the lock's name
    /// @param owner who was granted it
    /// @param token its number
    record Grant(String name, String owner, long token) {
        Predicate isCurrent() {
            return named(name).and(F.of("token").eq(token)).and(F.of("owner").eq(owner));
        }
    }

    private static Predicate named(String name) {
        return F.of("name").eq(name);
    }

    private QueryBuilder seen() {
        return QueryBuilder.from(table)
                .columns(
                        Column.of("name"),
                        Column.of("owner"),
                        Column.of("token"),
                        Column.of("expires_at"),
                        Functions.now().as("seen_at"));
    }

    Optional<Seen> look(String name) {
        return seen().where(named(name)).on(database).map(Seen.class).first();
    }

    /// The lock as it is, if the grant is still the last one; nobody changes that before the transaction ends.
    boolean isCurrentToTheEnd(Grant grant) {
        return table.select("token")
                .where(grant.isCurrent())
                .forShare()
                .fetchOne(database)
                .isPresent();
    }

    List<Seen> granted() {
        return seen().where(F.of("owner").isNotNull()).fetch(database, Seen.class);
    }

    /// Makes the row of a lock that nobody was ever granted.
    void insert(String name) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", name);
        row.put("owner", null);
        row.put("token", 0L);
        row.put("expires_at", Functions.now());
        try {
            table.insert(row).execute(database);
        } catch (DuplicateKeyException present) {
            // Somebody else was faster.
            return;
        }
    }

    /// Grants the lock if nobody was granted it since it was seen, and it is free.
    boolean take(Seen seen, Grant grant, Instant until) {
        return table.update(Map.of("owner", grant.owner()))
                        .set("token", grant.token())
                        .set("expires_at", until)
                        .where(named(seen.name()).and(F.of("token").eq(seen.token())))
                        .where(F.of("owner").isNull().or(F.of("expires_at").le(Functions.now())))
                        .execute(database)
                == 1;
    }

    /// Gives the grant another end if it is not over.
    boolean extend(Grant grant, Instant until) {
        return table.update(Map.of("expires_at", until))
                        .where(grant.isCurrent().and(F.of("expires_at").gt(Functions.now())))
                        .execute(database)
                == 1;
    }

    boolean free(Grant grant) {
        return free(grant.isCurrent());
    }

    boolean free(String name) {
        return free(named(name).and(F.of("owner").isNotNull()));
    }

    private boolean free(Predicate which) {
        Map<String, @Nullable Object> nobody = new HashMap<>();
        nobody.put("owner", null);
        return table.update(nobody).where(which).execute(database) == 1;
    }
}
