package dev.lexigram.example.library;

import dev.lexigram.app.Application;
import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import dev.lexigram.sql.repository.GenericRepository;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Boots with migrations, uses what they made, and can take everything back: `java … Main [URL [down]]`, the URL
/// being that of SQLite's file `library.db` unless another one is given.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        String url = arguments.length > 0 ? arguments[0] : "sqlite:library.db";
        run(url, arguments.length > 1 && arguments[1].equals("down"), System.out);
    }

    static DatabaseModule databaseAt(String url) {
        return DatabaseModule.configure(url)
                .migrations("classpath:library/migrations/common", "classpath:library/migrations/{dialect}")
                .migrating(options -> options.migrations(new KnownIsbns()));
    }

    static void run(String url, boolean down, PrintStream out) {
        try (Application application =
                Application.named("library").with(databaseAt(url)).boot()) {
            Migrations migrations = application.get(Migrations.class);
            if (down) {
                migrations.downgrade(Target.base()).forEach(each -> out.println("undone: " + each.name()));
                return;
            }
            for (MigrationInfo each : migrations.status().migrations()) {
                out.printf("%-8s %-2s %s%n", each.state().name().toLowerCase(Locale.ROOT), each.version(), each.name());
            }
            lend(application.get(Database.class), out);
        }
    }

    private static void lend(Database database, PrintStream out) {
        var books = GenericRepository.of(database, Book.class, Long.class);
        var members = GenericRepository.of(database, Member.class, Long.class);
        var loans = GenericRepository.of(database, Loan.class, Long.class);
        long book = key(
                books.findOne(F.of("title").eq("Effective Java")).orElseThrow().id());
        long member = key(members.findOne(F.of("name").eq("Ann")).orElseThrow().id());
        loans.create(new Loan(null, book, member, LocalDate.of(2026, 1, 31), null));
        database.sql("select member, title from overdue")
                .list()
                .forEach(row -> out.println(row.getString("member") + " still has " + row.getString("title")));
    }

    private static long key(@Nullable Long stored) {
        return Objects.requireNonNull(stored, "what is stored has a key");
    }
}
