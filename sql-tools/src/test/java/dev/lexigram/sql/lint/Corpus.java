package dev.lexigram.sql.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Migrations with what the linter has to find in them: in `….expected` beside `….sql`, a line each.
///
/// The folder says for which database. A file with lines `-- file NAME` stands for a folder of several.
///
/// @param path of the migration
record Corpus(Path path) {

    static List<Corpus> all() {
        URL root = Objects.requireNonNull(Corpus.class.getResource("postgres-18"));
        try (Stream<Path> files =
                Files.walk(Objects.requireNonNull(Path.of(root.toURI()).getParent()))) {
            return files.filter(each -> each.toString().endsWith(".sql"))
                    .sorted()
                    .map(Corpus::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    LintTarget target() {
        String[] words = Objects.requireNonNull(path.getParent())
                .getFileName()
                .toString()
                .split("-", 2);
        return switch (words[0]) {
            case "postgres" -> LintTarget.postgres(words[1]);
            case "mysql" -> LintTarget.mysql(words[1]);
            case "mariadb" -> LintTarget.mariadb(words[1]);
            default -> LintTarget.SQLITE;
        };
    }

    List<LintFile> files() {
        List<LintFile> files = new ArrayList<>();
        for (String part : read(path).split("(?m)^(?=-- file )")) {
            boolean named = part.startsWith("-- file ");
            String name = named ? part.lines().findFirst().orElseThrow().substring(8) : "V1__case.sql";
            files.add(new LintFile(name, part));
        }
        return files;
    }

    List<String> found() {
        return MigrationLinter.of(target(), options -> options).check(files()).stream()
                .map(Corpus::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.file() + ':' + finding.line() + ' ' + finding.rule() + ' ' + finding.severity();
    }

    List<String> expected() {
        return read(path.resolveSibling(path.getFileName().toString().replace(".sql", ".expected")))
                .lines()
                .toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getParent() == null ? path.toString() : path.getParent().getFileName() + "/" + path.getFileName();
    }
}
