package dev.lexigram.example.pico;

import dev.lexigram.app.Application;
import dev.lexigram.config.Config;
import dev.lexigram.sql.DatabaseModule;
import java.io.PrintStream;
import java.util.Map;

/// Creates alice, and refuses the second alice: `java … Main [URL]`, in memory unless a URL is given.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        run(arguments.length > 0 ? arguments[0] : "sqlite::memory:", System.out);
    }

    static void run(String url, PrintStream out) {
        Config config = Config.builder()
                .set(Map.of("sql.backend.url", url, "sql.operations.echo", false))
                .build();
        try (Application application = Application.named("pico")
                .config(config)
                .with(DatabaseModule.configure())
                .boot()) {
            UserService service = application.get(UserService.class);
            out.println("created " + service.createUser("alice").username());
            try {
                service.createUser("alice");
            } catch (IllegalArgumentException refused) {
                out.println("refused: " + refused.getMessage());
            }
            out.println("users: " + service.count());
        }
    }
}
