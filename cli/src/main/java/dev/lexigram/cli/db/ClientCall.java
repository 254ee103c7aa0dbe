package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Surroundings;
import dev.lexigram.cli.task.Programs;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call of one of a database's own programs.
///
/// Passwords never stand among its arguments, which every user of the machine can read: PostgreSQL's programs get
/// them by a variable, MySQL's and MariaDB's by an option file that only the user can read and that is deleted
/// afterwards.
///
/// @param url where the database is
/// @param surroundings where the program runs
record ClientCall(DatabaseUrl url, Surroundings surroundings) {

    private static final Map<String, String> POSTGRES_SETTINGS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "options", "PGOPTIONS");

    /// Where a program's input and output go.
    ///
    /// @param input a file to read, or null for this program's input
    /// @param output a file to write, or null for this program's output
    record Streams(@Nullable Path input, @Nullable Path output) {

        static final Streams TERMINAL = new Streams(null, null);
    }

    /// Runs a program on the database until it ends.
    ///
    /// @param more further arguments
    /// @return the program's exit code
    int run(Optional<Programs> programs, List<String> more, Streams streams) {
        Programs known = programs.orElseThrow(this::unknown);
        Path program = known.find(surroundings).orElseThrow(() -> missing(known));
        Path secrets = isMysql() ? optionFile() : null;
        try {
            List<String> words = new ArrayList<>(List.of(program.toString()));
            if (secrets != null) {
                words.add("--defaults-extra-file=" + secrets); // has to come first
            }
            words.addAll(place());
            words.addAll(more);
            return start(words, streams);
        } finally {
            delete(secrets);
        }
    }

    private boolean isMysql() {
        return url.scheme().equals("mysql") || url.scheme().equals("mariadb");
    }

    private List<String> place() {
        if (url.raw() != null) {
            throw new ConfigurationException(Problem.of("The program cannot be given a JDBC URL.")
                    .with("url", url)
                    .hint("Write " + url.scheme() + "://user@host:port/database."));
        }
        if (url.scheme().equals("sqlite")) {
            return List.of(surroundings.directory().resolve(url.database()).toString());
        }
        List<String> words = new ArrayList<>();
        words.add("--host=" + (url.host().isEmpty() ? "localhost" : unbracketed(url.host())));
        url.port().ifPresent(port -> words.add("--port=" + port));
        if (isMysql()) {
            words.add("--protocol=TCP");
            words.add(url.database());
        } else {
            if (url.user() != null) {
                words.add("--username=" + url.user());
            }
            words.add("--dbname=" + url.database());
        }
        return words;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private int start(List<String> words, Streams streams) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(surroundings.directory().toAbsolutePath().toFile())
                .redirectInput(
                        streams.input() == null
                                ? Redirect.INHERIT
                                : Redirect.from(streams.input().toFile()))
                .redirectOutput(
                        streams.output() == null
                                ? Redirect.INHERIT
                                : Redirect.to(streams.output().toFile()))
                .redirectError(Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment());
        try {
            return builder.start().waitFor();
        } catch (IOException refused) {
            throw new DriverException(
                    Problem.of("The program cannot be started.")
                            .with("program", words.getFirst())
                            .with("reason", refused.getMessage()),
                    refused);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DriverException(
                    Problem.of("The program was interrupted.").with("program", words.getFirst()), stop);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(surroundings.environment());
        if (url.scheme().startsWith("postgres")) {
            if (url.password() != null) {
                all.put("PGPASSWORD", url.password());
            }
            POSTGRES_SETTINGS.forEach((parameter, variable) -> {
                String value = url.parameters().get(parameter);
                if (value != null) {
                    all.put(variable, value);
                }
            });
        }
        return all;
    }

    private Path optionFile() {
        StringBuilder text = new StringBuilder("[client]\n");
        if (url.user() != null) {
            text.append("user=").append(quoted(url.user())).append('\n');
        }
        if (url.password() != null) {
            text.append("password=").append(quoted(url.password())).append('\n');
        }
        try {
            Path file = Files.createTempFile("lexigram", ".cnf"); // readable by its owner only
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return file;
        } catch (IOException refused) {
            throw new DriverException(
                    Problem.of("The file for the password cannot be written.").with("reason", refused.getMessage()),
                    refused);
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException kept) {
                file.toFile().deleteOnExit();
            }
        }
    }

    private ConfigurationException unknown() {
        return new ConfigurationException(Problem.of("No program is known for this database.")
                .with("scheme", url.scheme())
                .hint("It works for sqlite:, postgresql:, mysql: and mariadb:."));
    }

    private static DriverException missing(Programs programs) {
        return new DriverException(
                Problem.of("The program is not installed.")
                        .with("program", String.join(" or ", programs.names()))
                        .hint(programs.installation()),
                null);
    }
}
