package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Compiles and runs the Java examples of the papers, each in a JVM and a folder of its own.
class SnippetsTest {

    private static final String WENT_WELL = "exit code 0";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Pattern TYPE =
            Pattern.compile("(@\\w|public |record |sealed |interface |enum |class |static class )");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    @TestFactory
    Stream<DynamicTest> everyExampleRuns(@TempDir Path folder) {
        Project project = Project.current();
        String imports = imports(project);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path paper : project.files(".md")) {
            Matcher blocks = BLOCK.matcher(Project.read(paper));
            for (int number = 1; blocks.find(); number++) {
                String program = program(imports, blocks.group(1));
                Path place = folder.resolve("snippet" + tests.size());
                tests.add(dynamicTest(
                        project.name(paper) + ", example " + number,
                        () -> assertThat(run(program, place)).isEqualTo(WENT_WELL)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @Test
    void anExampleThatDoesNotCompileOrRunIsSeen(@TempDir Path folder) throws Exception {
        assertThat(run(program("", "int n = \"text\";\n"), folder.resolve("a"))).contains("incompatible types");
        assertThat(run(
                        program("", "record R() {}\n\nthrow new IllegalStateException(\"x\" + new R());\n"),
                        folder.resolve("b")))
                .contains("IllegalStateException", "R[]");
    }

    /// All packages that users see, so that an example need not spend lines on it.
    private static String imports(Project project) {
        return project.sources().stream()
                .filter(source -> project.name(source).contains("src/main/java/dev/"))
                .map(source -> PACKAGE.matcher(Project.read(source)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(name -> name.matches(
                        "dev\\.lexigram\\.(contracts|app|config|event|hook|tenant|data|sql|kafka|testkit)\\b.*"))
                .filter(name -> !name.matches("dev\\.lexigram\\.sql\\.(sqlite|mysql)"))
                .distinct()
                .map(name -> "import " + name + ".*;")
                .collect(Collectors.joining("\n"));
    }

    /// The annotations of declared repositories by name, as other packages have types of the same names.
    private static String declaring() {
        return Project.current().sources().stream()
                .map(source -> source.toString().replace(File.separatorChar, '/'))
                .filter(source -> source.contains("/contracts/declare/") && !source.contains("package-info"))
                .map(source -> source.substring(source.lastIndexOf('/') + 1, source.length() - ".java".length()))
                .map(name -> "import dev.lexigram.contracts.declare." + name + ";\n")
                .collect(Collectors.joining());
    }

    /// Paragraphs that declare a type stand beside the main method, all others in it.
    private static String program(String imports, String example) {
        List<String> paragraphs = List.of(example.split("\\n(?=\\n\\S)", -1));
        var types = paragraphs.stream().filter(SnippetsTest::declares).collect(Collectors.joining("\n"));
        var statements = paragraphs.stream().filter(text -> !declares(text)).collect(Collectors.joining("\n"));
        String main = "void main() throws Exception {\n" + statements + "\n}\n";
        // What the compiler writes cannot name types that are inside of an unnamed class.
        return isWritten(example)
                ? "import module java.base;\n" + imports + "\n" + declaring() + types + "\nclass Example {\n" + main
                        + "}\n"
                : imports + "\n" + types + "\n" + main;
    }

    /// Whether the processor writes something for it.
    private static boolean isWritten(String example) {
        return example.contains("@Repository");
    }

    private static boolean declares(String paragraph) {
        return TYPE.matcher(paragraph.strip()).lookingAt();
    }

    private static String run(String program, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path source = Files.writeString(folder.resolve("Example.java"), program);
        if (isWritten(program)) {
            String path = System.getProperty("java.class.path");
            String said = command(
                    folder,
                    "javac",
                    "-d",
                    ".",
                    "-cp",
                    path,
                    "-processorpath",
                    path,
                    "-processor",
                    "dev.lexigram.processor.LexigramProcessor",
                    source.toString());
            return said.equals(WENT_WELL)
                    ? command(
                            folder,
                            "java",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            "." + File.pathSeparator + path,
                            "Example")
                    : said;
        }
        return command(
                folder,
                "java",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
    }

    private static String command(Path folder, String tool, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? WENT_WELL : said;
    }
}
