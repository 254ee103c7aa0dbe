package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the links of the papers: a relative one leads to a file.
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(\\s*<?([^)\\s>#]+)[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

    @Test
    void everyRelativeLinkLeadsToAFile() {
        Project project = Project.current();
        List<Path> papers = project.files(".md");

        assertThat(papers).isNotEmpty();
        assertThat(papers.stream()
                        .flatMap(paper -> dead(paper).stream().map(link -> project.name(paper) + ": " + link)))
                .as("links to nowhere")
                .isEmpty();
    }

    @Test
    void aDeadLinkIsSeen(@TempDir Path folder) throws Exception {
        Path paper = Files.writeString(folder.resolve("a.md"), """
                [self](a.md#part) [gone](b.md) [web](https://example.org/c.md) [here](#part) `[code](d.md)`
                ```
                [block](e.md)
                ```
                ![picture](f.png "title")
                """);

        assertThat(dead(paper)).containsExactly("b.md", "f.png");
    }

    private static List<String> dead(Path paper) {
        var dead = new ArrayList<String>();
        Matcher links = LINK.matcher(CODE.matcher(Project.read(paper)).replaceAll(""));
        while (links.find()) {
            String target = links.group(1);
            if (!target.contains(":") && !Files.exists(paper.resolveSibling(target))) {
                dead.add(target);
            }
        }
        return dead;
    }
}
