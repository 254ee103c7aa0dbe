package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Holds the format of every source file, on any JVM that Maven runs on.
///
/// The formatter parses with the compiler of its own JVM. Spotless runs it in Maven's, which may be too old for the
/// language; this test runs on the JDK of the build and takes the same steps as Spotless in the root pom.
class FormatTest {

    private final ClassLoader testLoader = Thread.currentThread().getContextClassLoader();
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    /// The compiler looks for its reader of Markdown comments here; Spotless has none, so neither has this test.
    @BeforeEach
    void lookForServicesWhereMavenDoes() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void restoreTheLoader() {
        Thread.currentThread().setContextClassLoader(testLoader);
    }

    @Test
    void everySourceIsFormatted() {
        Project project = Project.current();
        List<Path> sources = project.sources();
        List<String> unformatted = sources.stream()
                .flatMap(file -> problem(Project.read(file)).map(problem -> project.name(file) + problem).stream())
                .toList();

        assertThat(sources).hasSizeGreaterThan(90);
        assertThat(unformatted)
                .as("unformatted files; with JAVA_HOME on JDK 25 run: mvn spotless:apply")
                .isEmpty();
    }

    @Test
    void aWrongIndentIsSeen() {
        assertThat(isFormatted("class A {\n  int a;\n}\n")).isFalse();
        assertThat(isFormatted("class A {\n    int a;\n}\n")).isTrue();
    }

    @Test
    void anUnusedImportIsSeen() {
        assertThat(isFormatted("import java.util.List;\n\nclass A {}\n")).isFalse();
        assertThat(isFormatted("import java.util.List;\n\n/** A {@link List}. */\nclass A {}\n"))
                .isTrue();
    }

    /// As Spotless sees it: inside Maven the compiler finds no reader of Markdown comments.
    @Test
    void anImportForAMarkdownCommentCountsAsUnused() {
        assertThat(isFormatted("import java.util.List;\n\n/// A [List].\nclass A {}\n"))
                .isFalse();
    }

    @Test
    void importsOutOfOrderAreSeen() {
        String body = "\nrecord A(List<String> b, Map<String, String> c) {}\n";
        assertThat(isFormatted("import java.util.Map;\nimport java.util.List;\n" + body))
                .isFalse();
        assertThat(isFormatted("import java.util.List;\nimport java.util.Map;\n" + body))
                .isTrue();
    }

    @Test
    void whitespaceAtTheEndIsSeen() {
        assertThat(isFormatted("class A {}")).isFalse();
        assertThat(isFormatted("class A {}\n\n")).isFalse();
        assertThat(isFormatted("class A {} \n")).isFalse();
        assertThat(isFormatted("class A {\r\n    int a;\r\n}\r\n")).isFalse();
        assertThat(isFormatted("class A {}\n")).isTrue();
    }

    @Test
    void theNewestSyntaxIsUnderstood() {
        assertThat(isFormatted("""
                        record A(int b) {
                            int c(Object o) {
                                return switch (o) {
                                    case A(var b) when b > 1 -> 1;
                                    case Integer i when i > 0 -> 2;
                                    default -> 0;
                                };
                            }
                        }
                        """)).isTrue();
    }

    private boolean isFormatted(String source) {
        return problem(source).isEmpty();
    }

    private Optional<String> problem(String source) {
        try {
            return source.equals(format(source)) ? Optional.empty() : Optional.of("");
        } catch (FormatterException problem) {
            return Optional.of(" cannot be read by the formatter: " + problem.getMessage());
        }
    }

    private String format(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source.replace("\r\n", "\n"), Style.PALANTIR);
        String used = RemoveUnusedImports.removeUnusedImports(ordered);
        return endWithNewline(withoutTrailingSpace(formatter.formatSource(used)));
    }

    private static String withoutTrailingSpace(String text) {
        return text.replaceAll("[ \\t]+(?=\\n|$)", "");
    }

    private static String endWithNewline(String text) {
        return text.stripTrailing() + "\n";
    }
}
