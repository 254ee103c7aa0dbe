package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the bill of materials: users get the version of every published module from it.
class BomTest {

    private final Path root = Project.current().root();

    @Test
    void theBomNamesEveryPublishedModule() {
        List<String> published =
                modules().stream().filter(Pom::isPublished).map(Pom::artifactId).toList();

        assertThat(published).contains("lexigram-contracts").doesNotContain("lexigram-architecture", "lexigram-bom");
        assertThat(pom("bom").managed()).containsAll(published).doesNotHaveDuplicates();
    }

    @Test
    void theBomNamesNothingThatIsKeptFromUsers() {
        List<String> kept = modules().stream()
                .filter(pom -> !pom.isPublished())
                .map(Pom::artifactId)
                .toList();

        assertThat(pom("bom").managed()).doesNotContainAnyElementsOf(kept);
    }

    private List<Pom> modules() {
        return pom(".").modules().stream().map(this::pom).toList();
    }

    private Pom pom(String module) {
        return Pom.of(root.resolve(module).resolve("pom.xml"));
    }
}
