package dev.lexigram.sql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of rules in the guide is the list of the rules.
class LintGuideTest {

    @Test
    void theGuideListsAllRules() throws IOException {
        List<String> rows = Files.readAllLines(guide()).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        LintRules.all().stream().map(LintGuideTest::row).toList());
    }

    private static Path guide() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("docs/guide")) ? here : here.resolve("..");
        return root.resolve("docs/guide/lint.md");
    }

    private static String row(LintRule rule) {
        return "| `" + rule.id() + "` | " + rule.severity().name().toLowerCase(Locale.ROOT)
                + (rule.bySize() ? " *" : "") + " | " + databases(rule.databases()) + " | " + rule.title() + " |";
    }

    private static String databases(Set<LintDatabase> databases) {
        return databases.size() == LintDatabase.values().length
                ? "all"
                : EnumSet.copyOf(databases).stream().map(LintGuideTest::title).collect(Collectors.joining(", "));
    }

    private static String title(LintDatabase database) {
        return switch (database) {
            case POSTGRES -> "PostgreSQL";
            case MYSQL -> "MySQL";
            case MARIADB -> "MariaDB";
            case SQLITE -> "SQLite";
        };
    }
}
