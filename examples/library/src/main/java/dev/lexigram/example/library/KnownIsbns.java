package dev.lexigram.example.library;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.JavaMigration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills a column that SQL alone could not: a migration in Java.
public final class KnownIsbns implements JavaMigration {

    private static final Map<String, String> KNOWN =
            Map.of("Effective Java", "978-0-13-468599-1", "The Name of the Rose", "978-0-15-144647-6");

    @Override
    public String version() {
        return "4";
    }

    @Override
    public String name() {
        return "known isbns";
    }

    @Override
    public String checksum() {
        return "2026-11";
    }

    @Override
    public void up(Database database) {
        KNOWN.forEach((title, isbn) ->
                database.update("books", Map.of("isbn", isbn), F.of("title").eq(title)));
    }

    @Override
    public void down(Database database) {
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("isbn", null);
        database.update("books", none, Predicate.always());
    }

    @Override
    public boolean reversible() {
        return true;
    }
}
