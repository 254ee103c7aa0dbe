package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.output.ExitCode;
import dev.lexigram.cli.task.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the newcomer's path of the guide as it stands there, and compares what is printed.
class GuideTest {

    private static final Path GUIDE =
            Path.of(System.getProperty("project.root", ".."), "docs", "guide", "command-line.md");
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```");
    private static final Pattern FILE = Pattern.compile("cat > (\\S+) <<'END'");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path directory;
    private final Shell shell;

    GuideTest(@TempDir Path directory) {
        this.directory = directory;
        // The default is a file of the working directory, which a test cannot change.
        Shell plain = Shell.in(directory);
        this.shell = plain.with("LEX_SQL__BACKEND__URL", plain.sqlite());
    }

    @Test
    void theNewcomersPathPrintsWhatTheGuideShows() throws IOException {
        Matcher console = CONSOLE.matcher(Files.readString(GUIDE));
        assertThat(console.find()).isTrue();
        List<String> expected = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        List<String> lines = console.group(1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            expected.add(line);
            if (!line.startsWith("$ ")) {
                continue;
            }
            printed.add(line);
            Matcher file = FILE.matcher(line);
            if (file.find()) {
                int end = lines.subList(i, lines.size()).indexOf("END") + i;
                write(file.group(1), lines.subList(i + 1, end));
                printed.addAll(lines.subList(i + 1, end + 1));
                expected.addAll(lines.subList(i + 1, end + 1));
                i = end;
            } else {
                shell.run(words(line.substring("$ lexigram ".length())))
                        .succeeds()
                        .out()
                        .lines()
                        .forEach(printed::add);
            }
        }

        assertThat(normal(printed)).isEqualTo(normal(expected));
        assertThat(directory.resolve("migrations")).isNotEmptyDirectory();
    }

    private void write(String name, List<String> lines) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toArray(String[]::new);
    }

    private static List<String> normal(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\d{14}", "VERSION")
                        .replaceAll("\\d+ ms", "N ms")
                        .replaceAll("-{3,}", "---")
                        .replaceAll(" {2,}", "  ")
                        .strip())
                .toList();
    }

    @Test
    void theGuideNamesEveryCommand() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(CommandTree.groups().stream().flatMap(group -> calls(group.name(), group.entries())))
                .allSatisfy(call -> assertThat(guide).contains("`" + call));
        assertThat(CommandTree.singles()).allSatisfy(entry -> assertThat(guide).contains("`" + entry.name() + "`"));
    }

    private static Stream<String> calls(String prefix, List<Entry> entries) {
        return entries.stream().flatMap(entry -> {
            String call = prefix + " " + entry.name();
            return Stream.concat(Stream.of(call), calls(call, entry.children()));
        });
    }

    @Test
    void theGuideListsTheExitCodes() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(ExitCode.values())
                .allSatisfy(code -> assertThat(guide).contains("| " + code.number() + " | " + code.meaning() + " |"));
    }
}
