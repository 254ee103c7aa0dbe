package dev.lexigram.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Sources that the processor must refuse, each with the message and its line, and sources that it must take, with
/// what it writes for them.
///
/// In `corpus/fail` a line that is wrong ends in `//! ` and a part of the message, a line that is warned about in
/// `//? ` and a part of the warning; there must be no others. In `corpus/pass` nothing may be said. A file
/// `expected/<class>.java` beside it is what must be generated; `-Dlexigram.corpus.write=true` writes those that
/// are there anew, for review by the eye. `corpus/domain` is compiled with each.
class CorpusTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("project.root", "..")).resolve("processor/src/test/resources/corpus");
    private static final int LEAST_WRONG = 0;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> wrongSourcesAreRefusedWithTheirMessages() throws IOException {
        return sources("fail").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> refuse(file)));
    }

    @TestFactory
    Stream<DynamicTest> rightSourcesAreTakenAndWritten() throws IOException {
        return sources("pass").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> take(file)));
    }

    @Test
    void thereAreEnoughWrongOnes() throws IOException {
        assertThat(sources("fail")).hasSizeGreaterThanOrEqualTo(LEAST_WRONG);
    }

    private static String name(Path file) {
        return CORPUS.relativize(file).toString();
    }

    private static List<Path> sources(String kind) throws IOException {
        if (!Files.isDirectory(CORPUS.resolve(kind))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(CORPUS.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("expected"))
                    .sorted()
                    .toList();
        }
    }

    private void refuse(Path file) throws IOException {
        List<String> expected = marks(file);
        Compilation compilation = compile(file);
        List<String> said = compilation.messages().stream()
                .filter(message -> message.kind() != Diagnostic.Kind.NOTE)
                .filter(message -> message.file().equals(file.getFileName().toString()) || message.line() < 0)
                .map(message ->
                        line(message.kind() == Diagnostic.Kind.ERROR ? '!' : '?', message.line(), message.text()))
                .toList();
        assertThat(expected).as("marks in " + name(file)).isNotEmpty();
        assertThat(said).as(name(file)).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String wanted = expected.get(i);
            assertThat(said).as(name(file)).anyMatch(one -> matches(one, wanted));
        }
    }

    private static boolean matches(String said, String wanted) {
        int bar = wanted.indexOf('|');
        return said.startsWith(wanted.substring(0, bar + 1)) && said.contains(wanted.substring(bar + 1));
    }

    private static String line(char kind, long line, String text) {
        return kind + " " + line + "|" + text;
    }

    private static List<String> marks(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            for (char kind : new char[] {'!', '?'}) {
                int at = lines.get(i).indexOf("//" + kind + " ");
                if (at >= 0) {
                    found.add(line(kind, i + 1L, lines.get(i).substring(at + 4).strip()));
                }
            }
        }
        return found;
    }

    private void take(Path file) throws IOException {
        Compilation compilation = compile(file);
        assertThat(compilation.messages().stream()
                        .filter(message -> message.kind() != Diagnostic.Kind.NOTE)
                        .toList())
                .as(name(file))
                .isEmpty();
        Path expected = file.resolveSibling("expected");
        if (!Files.isDirectory(expected)) {
            return;
        }
        for (var generated : compilation.sources().entrySet()) {
            Path wanted = expected.resolve(
                    generated.getKey().substring(generated.getKey().lastIndexOf('.') + 1) + ".java");
            if (Files.exists(wanted) && Boolean.getBoolean("lexigram.corpus.write")) {
                Files.writeString(wanted, generated.getValue());
            }
            if (Files.exists(wanted)) {
                assertThat(generated.getValue()).as(name(wanted)).isEqualTo(Files.readString(wanted));
            }
        }
    }

    private Compilation compile(Path file) throws IOException {
        List<Compilation.Source> sources = new ArrayList<>();
        for (Path one : sources("domain")) {
            sources.add(source(one));
        }
        sources.add(source(file));
        Path own = Files.createTempDirectory(folder, "corpus");
        return Compilation.of(own, sources, new LexigramProcessor());
    }

    private static Compilation.Source source(Path file) throws IOException {
        String name = file.getFileName().toString();
        return new Compilation.Source(
                "corpus." + name.substring(0, name.length() - ".java".length()), Files.readString(file));
    }
}
