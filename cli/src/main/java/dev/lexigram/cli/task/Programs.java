package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Surroundings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The programs of the databases' makers that commands start.
///
/// @param names what it may be called, the best first
/// @param installation how to get it
public record Programs(List<String> names, String installation) {

    private static final String POSTGRES = "Install PostgreSQL's client, such as the package postgresql-client.";
    private static final String MYSQL = "Install the client, such as the package mariadb-client or mysql-client.";

    public Programs {
        names = List.copyOf(names);
    }

    /// The interactive client of a database.
    public static Optional<Programs> client(String scheme) {
        return switch (scheme) {
            case "sqlite" -> of("Install SQLite's client, such as the package sqlite3.", "sqlite3");
            case "postgresql", "postgres" -> of(POSTGRES, "psql");
            case "mysql" -> of(MYSQL, "mysql", "mariadb");
            case "mariadb" -> of(MYSQL, "mariadb", "mysql");
            default -> Optional.empty();
        };
    }

    /// What writes a server's database as a script.
    public static Optional<Programs> dump(String scheme) {
        return switch (scheme) {
            case "postgresql", "postgres" -> of(POSTGRES, "pg_dump");
            case "mysql" -> of(MYSQL, "mysqldump", "mariadb-dump");
            case "mariadb" -> of(MYSQL, "mariadb-dump", "mysqldump");
            default -> Optional.empty();
        };
    }

    private static Optional<Programs> of(String installation, String... names) {
        return Optional.of(new Programs(List.of(names), installation));
    }

    /// Where it is, by the variable `PATH`.
    public Optional<Path> find(Surroundings surroundings) {
        String path = surroundings.environment().getOrDefault("PATH", "");
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream()
                        .flatMap(folder -> List.of(name, name + ".exe").stream().map(folder::resolve)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
