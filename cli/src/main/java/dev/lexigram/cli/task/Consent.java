package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.contracts.error.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a command that destroys something, and the question that it asks. Filled by picocli.
///
/// What will be lost is shown first. A person at a terminal is asked; a script says `--force`. In the environment
/// `production` neither is enough: the database's name has to be typed, or given by `--confirm`. That does not
/// depend on who or what calls: a program that answers every question with yes has to know what it destroys.
public final class Consent {

    private static final String PRODUCTION = "production";
    private static final Set<String> YES = Set.of("y", "yes");

    @Option(names = "--force", description = "Do not ask. In production --confirm is needed as well.")
    boolean force;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "Do not ask: this is the name of the database whose data may be lost.")
    @Nullable
    String confirmed;

    /// Goes on when somebody agrees.
    ///
    /// @throws RefusedException when nobody does
    public void demand(Workspace workspace, Loss loss) {
        String name = workspace.placeName();
        if (confirmed != null) {
            require(confirmed.equals(name), workspace, loss, "--confirm names another database.");
            return;
        }
        boolean production = workspace.config().environmentName().equals(PRODUCTION);
        if (force && !production) {
            return;
        }
        workspace.printer().show(loss.sentence(), loss.lost());
        if (production) {
            String typed = ask(workspace, "This is production. Type the name of the database to go on:")
                    .orElseThrow(() -> refused(
                            workspace, loss, "In production this needs the name of the database.", confirmHint(name)));
            require(typed.equals(name), workspace, loss, "That is not the name of the database.");
            return;
        }
        String said = ask(workspace, "Go on? [y/N]")
                .orElseThrow(() -> refused(
                        workspace, loss, "Nobody is there to ask.", "Say --force to do it without a question."));
        require(YES.contains(said.toLowerCase(Locale.ROOT)), workspace, loss, "Nothing was done, as you asked.");
    }

    private static Optional<String> ask(Workspace workspace, String question) {
        return workspace.printer().surroundings().person().answer(question);
    }

    private static String confirmHint(String name) {
        return "Say --confirm " + name + " when you are sure.";
    }

    private static void require(boolean agreed, Workspace workspace, Loss loss, String sentence) {
        if (!agreed) {
            throw refused(workspace, loss, sentence, null);
        }
    }

    private static RefusedException refused(Workspace workspace, Loss loss, String sentence, @Nullable String hint) {
        return new RefusedException(Problem.of(sentence)
                .with("database", workspace.placeName())
                .with("lost", Answer.count(loss.lost().rows().size(), "table"))
                .hint(hint));
    }
}
