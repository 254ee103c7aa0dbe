package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTableTest {

    private static final List<String> IDS = List.of("FW-01", "SQL-31:pool.max_size");
    private static final String HEAD =
            "# Features\n\n| id | feature | status | module | proof |\n|---|---|---|---|---|\n";
    private static final String SECOND_ROW = "| SQL-31:pool.max_size | The upper limit | no | sql |  |\n";

    private Proofs proofs = new Proofs(List.of());

    @BeforeEach
    void writeATest(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("BootTest.java");
        Files.writeString(file, """
                class BootTest {
                    void bootsInOrder() { stops(); }
                    static class Failing { void undoes() {} }
                    // void onlyMentioned() {}
                }
                """);
        proofs = new Proofs(List.of(file));
    }

    @Test
    void theTableOfThisProjectIsTrue() throws IOException {
        Project project = Project.current();
        var table = FeaturesTable.parse(Project.read(project.root().resolve("docs/features.md")));

        assertThat(table.check(expectedIds(), Proofs.of(project)))
                .as("problems in docs/features.md")
                .isEmpty();
    }

    @Test
    void theExpectedIdsAreAllThere() throws IOException {
        assertThat(expectedIds())
                .hasSizeGreaterThan(500)
                .doesNotHaveDuplicates()
                .contains("LEX_ERR_SQL_038");
    }

    @Test
    void aTrueTableHasNoProblems() {
        assertThat(problemsOf("yes", "BootTest")).isEmpty();
        assertThat(problemsOf("yes", "BootTest#bootsInOrder")).isEmpty();
        assertThat(problemsOf("yes", "BootTest.Failing#undoes")).isEmpty();
        assertThat(problemsOf("part", "")).isEmpty();
        assertThat(problemsOf("no", "")).isEmpty();
    }

    @Test
    void aYesWithoutProofIsRejected() {
        assertThat(problemsOf("yes", "")).singleElement().asString().contains("FW-01", "without a proof");
    }

    @Test
    void aProofThatDoesNotExistIsRejected() {
        for (String status : List.of("yes", "part")) {
            assertThat(problemsOf(status, "MissingTest"))
                    .singleElement()
                    .asString()
                    .contains("does not exist");
            assertThat(problemsOf(status, "BootTest#misses"))
                    .singleElement()
                    .asString()
                    .contains("does not exist");
            assertThat(problemsOf(status, "BootTest.Missing"))
                    .singleElement()
                    .asString()
                    .contains("does not exist");
        }
    }

    @Test
    void aMethodThatIsOnlyCalledOrMentionedIsNoProof() {
        assertThat(problemsOf("yes", "BootTest#stops")).isNotEmpty();
        assertThat(problemsOf("yes", "BootTest#onlyMentioned")).isNotEmpty();
        assertThat(problemsOf("yes", "BootTest#undoes")).isNotEmpty();
    }

    @Test
    void aProofThatIsNotAClassAndMethodIsRejected() {
        assertThat(problemsOf("part", "see the guide")).isNotEmpty();
        assertThat(problemsOf("part", "BootTest#")).isNotEmpty();
    }

    @Test
    void aNoWithProofIsRejected() {
        assertThat(problemsOf("no", "BootTest")).singleElement().asString().contains("no, but with a proof");
    }

    @Test
    void anUnknownStatusIsRejected() {
        assertThat(problemsOf("done", "BootTest")).isNotEmpty();
        assertThat(problemsOf("Yes", "BootTest")).isNotEmpty();
        assertThat(problemsOf("", "")).isNotEmpty();
    }

    @Test
    void anIdThatAppearsTwiceIsRejected() {
        assertThat(check(HEAD + row("no", "") + row("no", "") + SECOND_ROW))
                .singleElement()
                .asString()
                .contains("FW-01", "twice");
    }

    @Test
    void aMissingIdIsRejected() {
        assertThat(check(HEAD + SECOND_ROW)).containsExactly("FW-01: the id has no row");
    }

    @Test
    void aMalformedIdIsRejected() {
        assertThat(check(HEAD + row("no", "") + SECOND_ROW + "| FW1 | Boot | no | core |  |\n"))
                .singleElement()
                .asString()
                .contains("not an id");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsRejected() {
        assertThat(check(HEAD + row("no", "") + SECOND_ROW + "| FW-02 | Boot | no | core |\n"))
                .singleElement()
                .asString()
                .contains("not a row of five cells");
        assertThat(check(HEAD + row("no", "") + SECOND_ROW + "| FW-02 | Boot | no | core |  | ! |\n"))
                .isNotEmpty();
        assertThat(check(HEAD + row("no", "") + SECOND_ROW + "| FW-02 | Boot | no | core |  \n"))
                .isNotEmpty();
    }

    @Test
    void aRowWithoutWordsOrModuleIsRejected() {
        assertThat(check(HEAD + "| FW-01 |  | no | core |  |\n" + SECOND_ROW)).isNotEmpty();
        assertThat(check(HEAD + "| FW-01 | Boot | no | The Core |  |\n" + SECOND_ROW))
                .isNotEmpty();
    }

    private List<String> problemsOf(String status, String proof) {
        return check(HEAD + row(status, proof) + SECOND_ROW);
    }

    private List<String> check(String markdown) {
        return FeaturesTable.parse(markdown).check(IDS, proofs);
    }

    private static String row(String status, String proof) {
        return "| FW-01 | Boot an application | " + status + " | core | " + proof + " |\n";
    }

    private static List<String> expectedIds() throws IOException {
        try (InputStream ids = Objects.requireNonNull(FeaturesTableTest.class.getResourceAsStream("/ids.txt"))) {
            return new String(ids.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
