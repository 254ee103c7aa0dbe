package dev.lexigram.example.atlas;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.example.atlas.Loader.Outcome;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// The demo: loads what the JDK knows of the world into a database and asks some ninety questions about it.
@Command(
        name = "lexigram demo",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Loads the countries, languages, currencies, time zones and characters that every JDK knows into a database,"
                    + " and asks questions about them, each with another part of the API.",
            "Tables that are complete are not loaded again."
        },
        footer = {
            "%nExamples:",
            "  ./lexigram demo",
            "  ./lexigram demo --sql",
            "  ./lexigram demo --url postgresql://user:password@localhost:5432/test",
            "  ./lexigram demo --url mysql://user:password@localhost:3306/test --json",
            "%nExit codes: 0 done, 1 the database refused, 2 wrong usage."
        })
final class Main implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "sqlite:atlas.db",
            description =
                    "The database: sqlite:FILE, postgresql://…, mysql://…, mariadb://… (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(names = "--sql", description = "Show the statements of each question.")
    private boolean sql;

    @Option(names = "--json", description = "Print one JSON object with the counts and nothing else.")
    private boolean json;

    @Option(names = "--fresh", description = "Drop the tables first and load them again.")
    private boolean fresh;

    @Option(names = "--no-color", description = "Print without colours.")
    private boolean noColor;

    @Option(names = "--debug", description = "Print where an error came from.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it.
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private final List<Dataset<?>> datasets;

    Main(List<Dataset<?>> datasets) {
        this.datasets = datasets;
    }

    public static void main(String[] args) {
        Logging.quieten();
        System.exit(new Main(AtlasData.all()).run(writer(System.out), writer(System.err), args));
    }

    /// Where no locale is set, as in most containers, Java would replace all that is not ASCII.
    private static PrintWriter writer(PrintStream stream) {
        Charset charset =
                stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(stream, true, charset);
    }

    /// Runs the command line.
    ///
    /// @return the exit code
    int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler((error, line, parsed) -> failed(error))
                .execute(args);
    }

    private static int wrongUsage(ParameterException error, String[] args) {
        error.getCommandLine().getErr().println("error: " + error.getMessage() + " Try --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private int failed(Exception error) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("error: " + (error instanceof LexigramException ? error.getMessage() : "[UNEXPECTED] " + error));
        if (debug) {
            error.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Screen screen = json ? Screen.off() : new Screen(out, noColor ? Ansi.OFF : Ansi.AUTO);
        try (DatabaseService database = DatabaseService.open(url)) {
            screen.line("Atlas on " + database.product() + " at " + DatabaseUrl.parse(url));
            screen.blank();
            List<Outcome> tables = load(database, screen);
            int questions = interview(database, screen).ask(Question.all());
            Summary summary = new Summary(database.product(), tables, questions);
            screen.line(questions + " questions answered. The tables:");
            screen.table(summary.toAnswer());
            if (json) {
                out.println(new JsonMapper().writeValueAsString(summary.toJson()));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private Interview interview(DatabaseService database, Screen screen) {
        return sql ? Interview.withSql(database, screen) : Interview.withoutSql(database, screen);
    }

    private List<Outcome> load(DatabaseService database, Screen screen) {
        Loader loader = Loader.of(database, json || !isTerminal() ? Progress.NONE : Progress.BAR);
        if (fresh) {
            loader.dropTables(datasets);
        }
        loader.createTables(datasets);
        List<Outcome> outcomes = new ArrayList<>();
        for (Dataset<?> dataset : datasets) {
            Outcome outcome = loader.load(dataset);
            screen.line(describe(outcome));
            outcomes.add(outcome);
        }
        screen.blank();
        return outcomes;
    }

    private static String describe(Outcome outcome) {
        return outcome.loaded() == 0
                ? String.format(Locale.ROOT, "%-18s %,9d rows found", outcome.table(), outcome.rows())
                : String.format(
                        Locale.ROOT,
                        "%-18s %,9d rows loaded in %s",
                        outcome.table(),
                        outcome.rows(),
                        Screen.milliseconds(outcome.time().toNanos()));
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
